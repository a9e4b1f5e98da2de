import HubHTTP
import HubTransport

/// What the storage service offers beyond records (wire page, section 5.2).
enum StorageEndpoints {
  static let upload = Endpoint(
    "storage.buckets.upload", service: "storage", .post, "/buckets/{id}/upload", success: .created)
  static let archive = Endpoint("storage.buckets.archive", service: "storage", .get, "/buckets/{id}/stream")
  static let download = Endpoint("storage.bucket-files.download", service: "storage", .get, "/bucket-files/{id}/stream")

  static let all = [upload, archive, download]
}
