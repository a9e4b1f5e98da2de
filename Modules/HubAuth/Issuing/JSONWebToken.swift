import HubCrypto
import HubJSON

/// Reads JSON Web Tokens (RFC 7519) without verifying them.
enum JSONWebToken {
  /// Longer tokens are not read: nobody sends them in a header field.
  private static let limit = 64 << 10

  /// What a token claims, nil when it is no JSON Web Token. Base64 of the other alphabet, or with padding, is read, too.
  static func claims(_ token: Secret) -> JSONObject? {
    guard token.exposed.utf8.count <= limit else { return nil }
    let parts = token.exposed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let payload = parts[1].replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    return Base64URL.decode(payload).flatMap { try? JSONValue(parsing: $0) }?.objectValue
  }
}
