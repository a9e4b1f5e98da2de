import HubHTTP

/// A request in the form in which two are compared: decoded, and without secrets.
struct ComparableRequest {
  let method: HTTPRequest.Method
  let origin: String
  let segments: [String]
  /// The values of each name, in order.
  let query: [String: [String]]
  /// Nil where bodies do not count.
  let content: ComparableContent?

  init(_ request: HTTPRequest, body: [UInt8]?, redaction: Redaction) {
    method = request.method
    origin = request.origin
    let parts = request.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    segments = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      .map { PercentEncoding.decode($0) }
    let items = [QueryItem](queryString: parts.count > 1 ? parts[1] : "")
    query = items.valuesByName(without: redaction)
    content = body.map { body in
      var redactor = Redactor(redaction)
      let type = request.headerFields.mediaType
      return ComparableContent(redactor.body(body, type: type), type: type, redaction: redaction)
    }
  }

  func isAlike(_ other: ComparableRequest) -> Bool {
    method == other.method && segments == other.segments && query == other.query && content == other.content
  }

  /// How the request that was sent differs from this one, which was recorded.
  func differences(from sent: ComparableRequest, origin comparesOrigin: Bool) -> RequestDifferences {
    var found = RequestDifferences()
    if method != sent.method { found.add("method: \(sent.method) was sent, \(method) is recorded", weight: 40) }
    if comparesOrigin, origin != sent.origin {
      found.add("origin: \(sent.origin) was sent, \(origin) is recorded", weight: 20)
    }
    if segments != sent.segments {
      let pairs = zip(segments, sent.segments)
      let different = pairs.count { $0 != $1 } + abs(segments.count - sent.segments.count)
      found.add("path: \(sent.shownPath) was sent, \(shownPath) is recorded", weight: 20 * different + 10)
    }
    for name in Set(query.keys).union(sent.query.keys).sorted() where query[name] != sent.query[name] {
      found.add("query \(name): \(shown(sent.query[name])) was sent, \(shown(query[name])) is recorded", weight: 4)
    }
    if let content, let other = sent.content {
      for text in content.differences(from: other) { found.add("body \(text)", weight: 1) }
    }
    return found
  }

  private var shownPath: String { "/" + segments.joined(separator: "/") }

  private func shown(_ values: [String]?) -> String {
    values.map { $0.map { "\"\($0)\"" }.joined(separator: ", ") } ?? "nothing"
  }
}

/// What differs between two requests, and how much that weighs.
struct RequestDifferences {
  private(set) var texts: [String] = []
  private(set) var weight = 0

  mutating func add(_ text: String, weight: Int) {
    texts.append(text)
    self.weight += weight
  }
}

extension [QueryItem] {
  /// The values of each name, in order; `Redaction.mark` for secret ones.
  func valuesByName(without redaction: Redaction) -> [String: [String]] {
    Dictionary(
      map { ($0.name, [redaction.hides(parameter: $0.name) ? Redaction.mark : $0.value]) }, uniquingKeysWith: +)
  }
}
