import HubHTTP
import HubTransport

/// What the service of assets offers beyond records (wire page, sections 5.1 and 18.1).
enum AssetEndpoints {
  static let count = Endpoint("assets.count", service: "api", .get, "/assets/count")
  static let addAttachment = Endpoint(
    "assets.addAttachment", service: "api", .post, "/assets/{id}/attachment", success: .created)
  static let attachments = Endpoint("assets.attachments", service: "api", .get, "/assets/{id}/attachments")

  static let all = [count, addAttachment, attachments]
}
