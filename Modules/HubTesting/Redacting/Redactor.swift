import HubHTTP

/// Hides secrets by the names of what holds them, and remembers them.
struct Redactor {
  let redaction: Redaction
  private(set) var secrets: Set<String> = []

  init(_ redaction: Redaction) { self.redaction = redaction }

  mutating func redacted(_ exchange: RecordedExchange) -> RecordedExchange {
    var request = exchange.request
    request.path = path(request.path)
    let requestBody = exchange.requestBody.map { body($0, type: request.headerFields.mediaType) }
    request.headerFields = fields(request.headerFields, body: requestBody, before: exchange.requestBody)
    var response = exchange.response
    let responseBody = body(exchange.responseBody, type: response.headerFields.mediaType)
    response.headerFields = fields(response.headerFields, body: responseBody, before: exchange.responseBody)
    return RecordedExchange(
      startedAt: exchange.startedAt, duration: exchange.duration, request: request, requestBody: requestBody,
      response: response, responseBody: responseBody)
  }

  /// A path, or a URL, whose query holds no secret; what follows `#` counts as a query, too.
  mutating func path(_ path: String) -> String {
    let parts = path.unicodeScalars.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var shown = String(pieces[0])
    if pieces.count > 1 { shown += "?\(query(String(pieces[1])))" }
    if parts.count > 1 { shown += "#\(query(String(parts[1])))" }
    return shown
  }

  /// A query or a form without secrets.
  mutating func query(_ text: String) -> String {
    for item in [QueryItem](queryString: text) where redaction.hides(parameter: item.name) { note(item.value) }
    return String(redaction.shown(path: "?" + text).unicodeScalars.dropFirst())
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
        } else if ["location", "content-location", "referer", "link"].contains(field.name.canonicalName) {
          field.value = path(field.value)
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
