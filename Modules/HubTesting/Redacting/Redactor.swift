#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP

/// Hides secrets by the names of what holds them, and remembers them.
struct Redactor {
  let redaction: Redaction
  private(set) var secrets: Set<String> = []
  /// Places whose secrets could not be hidden.
  private(set) var unreadable: [UnredactedSecrets.Place] = []
  private var place = UnredactedSecrets.Place(entry: nil, part: "")

  private static let challenges: Set<String> = ["www-authenticate", "proxy-authenticate", "authentication-info"]

  init(_ redaction: Redaction) { self.redaction = redaction }

  mutating func redacted(_ exchange: RecordedExchange, entry: Int) -> RecordedExchange {
    place = UnredactedSecrets.Place(entry: entry, part: "request body")
    var request = exchange.request
    request.path = path(request.path)
    request.authority = String(withoutUserInfo("//\(request.authority)").dropFirst(2))
    let requestBody = exchange.requestBody.map { body($0, type: request.headerFields.mediaType) }
    request.headerFields = fields(request.headerFields, body: requestBody, before: exchange.requestBody)
    place.part = "response body"
    var response = exchange.response
    let responseBody = body(exchange.responseBody, type: response.headerFields.mediaType)
    response.headerFields = fields(response.headerFields, body: responseBody, before: exchange.responseBody)
    return RecordedExchange(
      startedAt: exchange.startedAt, duration: exchange.duration, request: request, requestBody: requestBody,
      response: response, responseBody: responseBody)
  }

  /// A path, or a URL, whose query and user information hold no secret; what follows `#` counts as a query, too.
  mutating func path(_ path: String) -> String {
    let parts = withoutUserInfo(path).unicodeScalars.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var shown = String(pieces[0])
    if pieces.count > 1 { shown += "?\(query(String(pieces[1])))" }
    if parts.count > 1 { shown += "#\(query(String(parts[1])))" }
    return shown
  }

  /// A query or a form without secrets.
  mutating func query(_ text: String) -> String {
    var found: [String] = []
    let shown = redaction.shown(path: "?" + text) { found.append($0) }
    for secret in found { note(secret) }
    return String(shown.unicodeScalars.dropFirst())
  }

  /// A text in whose URLs the password of the user, or the whole user information, is hidden.
  mutating func withoutUserInfo(_ text: String) -> String {
    guard text.contains("@") else { return text }
    var pieces = text.components(separatedBy: "//")
    for index in pieces.indices.dropFirst() {
      let authority = pieces[index].prefix { !$0.isWhitespace && !"/?#\"'<>\\".contains($0) }
      guard let at = authority.lastIndex(of: "@") else { continue }
      let user = authority[..<at]
      let colon = user.firstIndex(of: ":")
      let secret = colon.map { user[user.index(after: $0)...] } ?? user
      guard !secret.isEmpty else { continue }
      note(PercentEncoding.decode(secret), ofCredential: colon != nil)
      pieces[index].replaceSubrange(secret.startIndex..<secret.endIndex, with: Redaction.mark)
    }
    return pieces.joined(separator: "//")
  }

  /// Remembers that what is looked at holds a secret that cannot be hidden.
  mutating func reportUnreadable() {
    if unreadable.last != place { unreadable.append(place) }
  }

  /// Remembers a hidden value.
  mutating func note(_ secret: String, ofCredential: Bool = false) {
    // What is short, such as a code of three digits, would be found everywhere.
    guard secret != Redaction.mark, secret.utf8.count >= (ofCredential ? 2 : 8) else { return }
    secrets.insert(secret)
  }

  private mutating func fields(_ fields: HTTPFields, body: [UInt8]?, before: [UInt8]?) -> HTTPFields {
    HTTPFields(
      fields.map { field in
        var field = field
        if redaction.fieldNames.contains(field.name.canonicalName) {
          noteSecrets(of: field)
          field.value = redaction.shown(field)
        } else if ["location", "content-location", "referer", "link", "refresh"].contains(field.name.canonicalName) {
          field.value = path(field.value)
        } else if Self.challenges.contains(field.name.canonicalName) {
          field.value = text(field.value)
        } else if field.name == .contentLength, let body, body != before {
          field.value = "\(body.count)"
        }
        return field
      })
  }
}

extension HTTPFields {
  /// The media type that they name.
  var mediaType: MediaType? { self[values: .contentType].first.flatMap(MediaType.init) }
}
