import HubHTTP
import HubJSON

/// Looks for secrets in every part of an archive.
struct SecretSearch {
  private let patterns: SecretPatterns
  private(set) var places: [UnredactedSecrets.Place] = []
  private var entry: Int?

  init(_ patterns: SecretPatterns) { self.patterns = patterns }

  mutating func look(into exchange: RecordedExchange, entry: Int) {
    self.entry = entry
    look(exchange.request.url, "request URL")
    look(exchange.request.headerFields, "request")
    if let body = exchange.requestBody { look(body, exchange.request.headerFields.mediaType, "request body") }
    look(exchange.response.headerFields, "response")
    look(exchange.responseBody, exchange.response.headerFields.mediaType, "response body")
  }

  mutating func look(into metadata: RecordingMetadata) {
    entry = nil
    look(.object(metadata.members), "_hubkit", path: JSONPath())
  }

  private mutating func look(_ text: String, _ part: String) {
    if patterns.match(Array(text.utf8)) { report(part) }
  }

  private mutating func look(_ fields: HTTPFields, _ message: String) {
    for field in fields {
      look(field.name.rawName, "the name of a \(message) header")
      look(field.value, "\(message) header \(field.name)")
    }
  }

  private mutating func look(_ body: [UInt8], _ type: MediaType?, _ part: String) {
    if type?.isJSON == true || body.mayBeJSON, let value = try? JSONValue(parsing: body) {
      let before = places.count
      look(value, part, path: JSONPath())
      // Of a member that is repeated only the first one was read.
      if places.count == before, patterns.match(body) { report(part) }
      return
    }
    if let type, let form = MultipartContent(body, type: type) {
      let before = places.count
      for (index, content) in form.parts.enumerated() {
        look(content.content, content.mediaType.flatMap(MediaType.init), "\(part), part \(index)")
      }
      guard places.count == before else { return }
    }
    if patterns.match(body) { report(part) }
  }

  private mutating func look(_ value: JSONValue, _ part: String, path: JSONPath) {
    switch value {
    case .object(let members):
      for (name, member) in members {
        // The path would tell the name.
        if patterns.match(Array(name.utf8)) {
          report("\(part), the name of a member of \(path)")
        } else {
          look(member, part, path: path.member(name))
        }
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() { look(element, part, path: path.element("\(index)")) }
    case .string(let text): look(text, "\(part), \(path)")
    case .number(let number): look(number.text, "\(part), \(path)")
    case .null, .bool: break
    }
  }

  private mutating func report(_ part: String) {
    let place = UnredactedSecrets.Place(entry: entry, part: part)
    if places.last != place { places.append(place) }
  }
}
