#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub

/// The credential that a recorded request presents, as a client is told it.
enum FlameRecordedCredential {
  /// Who a client is that sends a request.
  ///
  /// - Throws: `Unmakeable` for a credential that no client presents.
  static func authentication(of request: HTTPRequest) throws -> FlameAuthentication {
    guard let field = request.headerFields[.authorization] else { return .none }
    let parts = field.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let credential = parts.dropFirst().first
    switch parts.first {
    case "Bearer":
      guard let credential, !credential.isEmpty else { throw Unmakeable("the scheme Bearer without a token") }
      let token = Secret(credential)
      guard (try? BearerToken(token)) != nil else { throw Unmakeable("a malformed credential") }
      return .bearer(token)
    case "Basic":
      guard let user = credential.flatMap(user) else {
        throw Unmakeable("the scheme Basic without a user's name and password in Base64")
      }
      return .credential(user)
    case let scheme? where scheme.lowercased() == "bearer":
      throw Unmakeable("the scheme Bearer in another spelling than the clients'")
    default:
      throw Unmakeable("an authentication scheme that is not ours")
    }
  }

  /// The user that Base64 stands for, as it is: nothing in it is encoded further (RFC 7617, 2).
  private static func user(_ base64: String) -> BasicCredential? {
    guard let data = Data(base64Encoded: base64), let text = String(validating: data, as: UTF8.self),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    return try? BasicCredential(String(text[..<colon]), Secret(String(text[text.index(after: colon)...])))
  }
}
