import HubHTTP
import HubJSON

/// What a request carries, in the form in which two are compared.
enum ComparableContent: Equatable {
  case nothing
  case json(JSONValue)
  /// The fields of a form, each with its values in order.
  case form([String: [String]])
  /// The parts of a multipart form, of each name in order.
  case parts([String: [MultipartContent.Part]])
  case bytes([UInt8])

  init(_ bytes: [UInt8], type: MediaType?, redaction: Redaction) {
    if bytes.isEmpty {
      self = .nothing
    } else if type?.essence == "application/x-www-form-urlencoded", !bytes.mayBeJSON {
      let items = [QueryItem](queryString: String(decoding: bytes, as: UTF8.self))
      self = .form(items.valuesByName(without: redaction))
    } else if let type, let form = MultipartContent(bytes, type: type) {
      self = .parts(Dictionary(form.parts.map { ($0.name, [$0]) }, uniquingKeysWith: +))
    } else if type?.isJSON == true || bytes.mayBeJSON, let value = try? JSONValue(parsing: bytes) {
      self = .json(value)
    } else {
      self = .bytes(bytes)
    }
  }

  /// How what was sent differs from this, which was recorded; at most ten lines, without long values.
  func differences(from sent: ComparableContent) -> [String] {
    guard self != sent else { return [] }
    switch (self, sent) {
    case (.json(let recorded), .json(let sent)):
      return Array(Self.differences(recorded, sent, JSONPath()).prefix(10))
    case (.form(let recorded), .form(let sent)):
      return Self.names(recorded, sent).map { "field \($0)" }
    case (.parts(let recorded), .parts(let sent)):
      return Self.names(recorded, sent).map { "part \($0)" }
    default:
      return [": \(sent.summary) was sent, \(summary) is recorded"]
    }
  }

  private var summary: String {
    switch self {
    case .nothing: "nothing"
    case .json: "JSON"
    case .form: "a form"
    case .parts: "a multipart form"
    case .bytes(let bytes): "\(bytes.count) bytes"
    }
  }

  private static func names<Values: Equatable>(_ recorded: [String: Values], _ sent: [String: Values]) -> [String] {
    Set(recorded.keys).union(sent.keys).sorted().filter { recorded[$0] != sent[$0] }.prefix(10).map { name in
      let what =
        recorded[name] == nil ? "is not recorded" : sent[name] == nil ? "was not sent" : "has another value"
      return "\(name) \(what)"
    }
  }

  private static func differences(_ recorded: JSONValue, _ sent: JSONValue, _ path: JSONPath) -> [String] {
    guard recorded != sent else { return [] }
    switch (recorded, sent) {
    case (.object(let old), .object(let new)):
      let names = old.keys + new.keys.filter { old[$0] == nil }
      return names.flatMap { name -> [String] in
        let path = path.member(name)
        guard let old = old[name] else { return ["\(path) is not recorded"] }
        guard let new = new[name] else { return ["\(path) was not sent"] }
        return differences(old, new, path)
      }
    case (.array(let old), .array(let new)) where old.count == new.count:
      return zip(old, new).enumerated().flatMap { differences($1.0, $1.1, path.element("\($0)")) }
    default:
      return ["\(path): \(shown(sent)) was sent, \(shown(recorded)) is recorded"]
    }
  }

  private static func shown(_ value: JSONValue) -> String {
    let text = value.description
    return text.count > 60 ? "\(text.prefix(60))…" : text
  }
}
