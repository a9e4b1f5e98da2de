#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP

extension Redactor {
  /// Remembers what a field holds that is hidden.
  mutating func noteSecrets(of field: HTTPField) {
    switch field.name {
    case .authorization, .proxyAuthorization: noteCredential(field.value)
    case .cookie: for cookie in field.value.split(separator: ";") { noteCookie(cookie) }
    case .setCookie: if let cookie = field.value.split(separator: ";").first { noteCookie(cookie) }
    default: note(field.value)
    }
  }

  private mutating func noteCookie(_ cookie: Substring) {
    if let mark = cookie.firstIndex(of: "=") { note(String(cookie[cookie.index(after: mark)...])) }
  }

  /// Of `Basic` the password, of what has parameters the secret ones, of everything else all behind the scheme.
  private mutating func noteCredential(_ value: String) {
    let parts = value.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return note(value, ofCredential: true) }
    let credential = String(parts[1])
    if parts[0].lowercased() == "basic", let data = Data(base64Encoded: credential) {
      note(credential, ofCredential: true)
      let pair = String(decoding: data, as: UTF8.self).split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { note(String(pair[1]), ofCredential: true) }
    } else if credential.contains("=\"") {
      for parameter in credential.split(separator: ",") {
        let pair = parameter.split(separator: "=", maxSplits: 1)
        guard pair.count == 2, redaction.hides(parameter: String(pair[0])) else { continue }
        note(PercentEncoding.decode(pair[1].replacing("\"", with: "")), ofCredential: true)
      }
    } else {
      note(credential, ofCredential: true)
    }
  }
}
