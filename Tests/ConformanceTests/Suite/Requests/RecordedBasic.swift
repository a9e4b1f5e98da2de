#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP

/// The Basic credentials of a client of OAuth 2.0, each part of which is form-encoded (RFC 6749, 2.3.1).
struct RecordedBasic {
  let id: String
  let secret: String

  /// The credentials in a value of `Authorization`, nil when there are none.
  init?(_ field: String) {
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic", let data = Data(base64Encoded: String(parts[1])),
      let text = String(validating: data, as: UTF8.self), let colon = text.firstIndex(of: ":"),
      let id = Self.decoded(text[..<colon]), let secret = Self.decoded(text[text.index(after: colon)...])
    else { return nil }
    self.id = id
    self.secret = secret
  }

  /// Whose credential it is; the name of the scheme compares without case (RFC 9110, 11.1).
  var comparable: String { "basic \(PercentEncoding.segment(id)):\(PercentEncoding.segment(secret))" }

  /// A form-encoded text, nil when it is none.
  private static func decoded(_ text: Substring) -> String? {
    let isWhole = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
      part.prefix(2).count == 2 && part.prefix(2).allSatisfy(\.isHexDigit)
    }
    return isWhole ? PercentEncoding.decode(text.replacing("+", with: " ")) : nil
  }
}
