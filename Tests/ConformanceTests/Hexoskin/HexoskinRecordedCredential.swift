#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hexoskin
import HubTesting

/// What a client must be told so that it presents what a recorded request presents.
struct HexoskinRecordedCredential {
  /// Whose credential it is.
  var credential: HexoskinCredential
  /// The application that signs.
  var key = "K"
  /// A user who comes without the key's signature, which no credential of Hexoskin's is.
  var unsigned: BasicCredential?
  /// When, in seconds since 1970, nil where the request does not say.
  var time: Int64?

  /// The credential of a request.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - signature: What it may be signed with.
  /// - Throws: `Unmakeable` for one that no client presents.
  init(of request: HTTPRequest, _ signature: HexoskinSignature) throws {
    let key = Self.field("X-HEXOAPIKEY", request)
    guard let field = request.headerFields[.authorization] else {
      guard key == nil else { throw Unmakeable("a signature without a user") }
      credential = .anonymous
      return
    }
    let parts = field.split(separator: " ", maxSplits: 1).map(String.init)
    switch parts.first {
    case "Basic":
      guard let (name, password) = parts.dropFirst().first.flatMap(Self.user) else {
        throw Unmakeable("a malformed credential")
      }
      guard let key, let time = Self.field("X-HEXOTIMESTAMP", request).flatMap({ Int64($0) }) else {
        let names = ["X-HEXOAPIKEY", "X-HEXOTIMESTAMP", "X-HEXOAPISIGNATURE"]
        guard names.allSatisfy({ Self.field($0, request) == nil }) else { throw Unmakeable("half a signature") }
        credential = .anonymous
        unsigned = try BasicCredential(name, Secret(password))
        return
      }
      guard signature.key(of: request)?.hasSuffix("which fits") == true else {
        throw Unmakeable("a signature that does not fit the address and the documented secret")
      }
      credential = .basic(name, password)
      self.key = key
      self.time = time
    case "Bearer":
      guard parts.count == 2 else { throw Unmakeable("a malformed credential") }
      credential = .oauth2(Secret(parts[1]))
    case "OAuth":
      guard let oauth = signature.oauth(of: request), let key = oauth.parameters["oauth_consumer_key"] else {
        throw Unmakeable("a malformed credential")
      }
      guard let token = oauth.parameters["oauth_token"], let secret = signature.secrets[token] else {
        throw Unmakeable("a token that nobody gave, or none")
      }
      guard oauth.parameters["oauth_signature_method"] == "HMAC-SHA1", oauth.parameters["oauth_version"] == nil else {
        throw Unmakeable("an authentication scheme that is not ours")
      }
      credential = .oauth1(OAuth1Token(Secret(token), secret: Secret(secret)))
      self.key = key
      time = oauth.parameters["oauth_timestamp"].flatMap { Int64($0) }
    default: throw Unmakeable("an authentication scheme that is not ours")
    }
  }

  /// Name and password; the name ends at the first colon (RFC 7617, 2).
  static func user(_ encoded: String) -> (String, String)? {
    guard let data = Data(base64Encoded: encoded), let text = String(validating: data, as: UTF8.self),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  private static func field(_ name: String, _ request: HTTPRequest) -> String? {
    HTTPField.Name(name).flatMap { request.headerFields[$0] }
  }
}
