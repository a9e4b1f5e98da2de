#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP
import HubTesting

/// A request in the form in which two are compared.
struct SentRequest: Equatable {
  /// Header fields that callers choose, and that are compared as they are.
  private static let chosen = ["active-org-id", "Last-Event-ID", "If-None-Match", "Range"]
    .compactMap { HTTPField.Name($0) }

  var method: String
  var path: [String]
  var query: [String: [String]]
  var authorization: String?
  var fields: HTTPFields
  var content: SentContent

  init(_ request: HTTPRequest, body bytes: [UInt8]?) {
    method = request.method.rawValue
    let parts = request.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map {
      PercentEncoding.decode($0)
    }
    query = Dictionary(
      [QueryItem](queryString: parts.count > 1 ? parts[1] : "").map { ($0.name, [Self.comparable($0)]) },
      uniquingKeysWith: +)
    authorization = request.headerFields[.authorization].map { RecordedBasic($0)?.comparable ?? $0 }
    fields = Self.chosenFields(of: request)
    content = SentContent(bytes ?? [], type: request.headerFields[.contentType].flatMap(MediaType.init))
  }

  /// The header fields that a caller chose for a request, to be given with its call.
  static func chosenFields(of request: HTTPRequest) -> HTTPFields {
    var fields = HTTPFields()
    for name in chosen { fields[name] = request.headerFields[name] }
    return fields
  }

  /// Where two differ, for people.
  func difference(from other: SentRequest) -> String? {
    if method != other.method { return "method \(method) instead of \(other.method)" }
    if path != other.path { return "path \(path) instead of \(other.path)" }
    if query != other.query { return "query \(query) instead of \(other.query)" }
    if authorization != other.authorization { return "another credential" }
    if fields != other.fields { return "fields \(fields) instead of \(other.fields)" }
    if content != other.content { return "\(content) instead of \(other.content)" }
    return nil
  }

  /// Truth values of filters compare without case.
  private static func comparable(_ item: QueryItem) -> String {
    let lower = item.value.lowercased()
    return item.name.hasPrefix("filter[") && (lower == "true" || lower == "false") ? lower : item.value
  }
}
