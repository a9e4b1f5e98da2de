import HubHTTP
import HubTransport

/// What the service of contents offers beyond records (wire page, section 5.3).
enum ContentEndpoints {
  /// The address of `contents.add`: what is sent there is a form instead of a record.
  static let upload = Endpoint("contents.upload", service: "api", .post, "/contents", success: .created)
  static let download = Endpoint("contents.download", service: "api", .get, "/contents/{id}/download")

  static let all = [upload, download]
}
