import FlameHub
import HubTesting

/// A request in the form in which two are compared.
struct SentRequest: Equatable {
  var method: String
  var path: [String]
  var query: [String: [String]]
  var authorization: String?
  var mediaType: String?
  var body: JSONValue?

  init(_ request: HTTPRequest, body bytes: [UInt8]?) {
    method = request.method.rawValue
    let parts = request.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map {
      PercentEncoding.decode($0)
    }
    query = Dictionary(
      [QueryItem](queryString: parts.count > 1 ? parts[1] : "").map { ($0.name, [Self.comparable($0)]) },
      uniquingKeysWith: +)
    authorization = request.headerFields[.authorization]
    mediaType = request.headerFields[.contentType].flatMap(MediaType.init)?.essence
    body = bytes.flatMap { try? JSONValue(parsing: $0) }
    if body == nil { mediaType = nil }
  }

  /// Where two differ, for people.
  func difference(from other: SentRequest) -> String? {
    if method != other.method { return "method \(method) instead of \(other.method)" }
    if path != other.path { return "path \(path) instead of \(other.path)" }
    if query != other.query { return "query \(query) instead of \(other.query)" }
    if authorization != other.authorization { return "another credential" }
    if mediaType != other.mediaType {
      return "media type \(mediaType ?? "none") instead of \(other.mediaType ?? "none")"
    }
    if body != other.body { return "body \(shown(body)) instead of \(shown(other.body))" }
    return nil
  }

  private func shown(_ body: JSONValue?) -> String { body?.redacted().description ?? "none" }

  /// Truth values of filters compare without case.
  private static func comparable(_ item: QueryItem) -> String {
    let lower = item.value.lowercased()
    return item.name.hasPrefix("filter[") && (lower == "true" || lower == "false") ? lower : item.value
  }
}
