import HubHTTP

/// An answer that is kept, and what it was asked with as far as that matters.
struct CachedAnswer: Sendable {
  let head: HTTPResponse
  let body: [UInt8]
  let eTag: String
  /// The request's fields that the answer depends on (`Vary`); nil values were not sent.
  private let varying: [HTTPField.Name: String?]

  /// An answer to keep, nil for one that is not to be kept.
  init?(_ response: ReceivedResponse, to request: HTTPRequest, rule: CachingRule) {
    let fields = response.head.headerFields
    guard response.head.status == .ok, let bytes = response.bytes, let eTag = fields[.eTag], !eTag.isEmpty,
      fields[values: .eTag].count == 1, rule == .despiteNoStore || !Self.forbidsStoring(fields)
    else { return nil }
    let names = Self.list(fields[.vary])
    guard !names.contains("*") else { return nil }
    var varying: [HTTPField.Name: String?] = [:]
    for text in names {
      guard let name = HTTPField.Name(text) else { return nil }
      varying[name] = .some(request.headerFields[name])
    }
    self.varying = varying
    self.eTag = eTag
    body = bytes
    var head = response.head
    head.headerFields[.setCookie] = nil
    self.head = head
  }

  /// Whether it answers a request: the fields that it depends on are the same.
  func answers(_ request: HTTPRequest) -> Bool { varying.allSatisfy { request.headerFields[$0.key] == $0.value } }

  /// Whether a 304 speaks of this answer (RFC 9110, 8.8.3.2: compared weakly, as caches on the way weaken tags).
  func isMeant(by head: HTTPResponse) -> Bool {
    head.headerFields[.eTag].map { Self.opaque($0) == Self.opaque(eTag) } ?? true
  }

  /// The answer with the fields of a 304 in the place of its own (RFC 9111, 3.2).
  func refreshed(by head: HTTPResponse) -> ReceivedResponse {
    var fresh = self.head
    let ofTheBody: [HTTPField.Name] = [.contentLength, .contentEncoding, .contentType, .transferEncoding, .eTag]
    let names = Set(head.headerFields.map(\.name)).subtracting(ofTheBody)
    for name in names { fresh.headerFields[name] = nil }
    for field in head.headerFields where names.contains(field.name) { fresh.headerFields.append(field) }
    return ReceivedResponse(head: fresh, bytes: body)
  }

  private static func opaque(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }

  private static func forbidsStoring(_ fields: HTTPFields) -> Bool { list(fields[.cacheControl]).contains("no-store") }

  /// The elements of a list, in lower case, without what stands behind `=`.
  private static func list(_ value: String?) -> [String] {
    (value ?? "").split(separator: ",").compactMap { element in
      element.lowercased().split(separator: "=").first?.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
  }
}
