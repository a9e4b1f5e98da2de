import HubHTTP
import HubJSON
import HubTransport

/// What a request carries, in the form in which two are compared.
enum SentContent: Equatable {
  case nothing
  case json(JSONValue)
  /// The fields of a form, each with its values in order.
  case form([String: [String]])
  /// The parts of a multipart form, by name and in order.
  case parts([String: [SentPart]])
  case bytes([UInt8], type: String?)

  init(_ bytes: [UInt8], type: MediaType?) {
    if type?.essence == "application/x-www-form-urlencoded" {
      let items = [QueryItem](queryString: String(decoding: bytes, as: UTF8.self))
      self = .form(Dictionary(items.map { ($0.name, [Self.comparable($0)]) }, uniquingKeysWith: +))
    } else if let type, type.essence == "multipart/form-data", let parts = SentPart.parts(of: bytes, type: type) {
      self = .parts(Dictionary(parts.map { ($0.name, [$0]) }, uniquingKeysWith: +))
    } else if bytes.isEmpty {
      self = .nothing
    } else if type?.isJSON == true, let value = try? JSONValue(parsing: bytes) {
      self = .json(value)
    } else {
      self = .bytes(bytes, type: type?.essence)
    }
  }

  /// Parts in the order of their files' names, whatever they are called themselves.
  var withoutPartNames: SentContent {
    guard case .parts(let parts) = self else { return self }
    let nameless = parts.values.flatMap { $0 }.map { part in
      var part = part
      part.name = ""
      return part
    }
    let sorted = nameless.sorted { ($0.fileName ?? "", $0.bytes.count) < ($1.fileName ?? "", $1.bytes.count) }
    return .parts(["": sorted])
  }

  /// Assertions compare by what they say: their number and their signature differ each time.
  private static func comparable(_ item: QueryItem) -> String {
    guard item.name == "client_assertion", let assertion = RecordedAssertion(item.value) else { return item.value }
    return assertion.comparable
  }
}

extension SentContent: CustomStringConvertible {
  /// The content for people, without the values of forms, which may be secrets.
  var description: String {
    switch self {
    case .nothing: "no body"
    case .json(let value): "body \(value.redacted())"
    case .form(let fields): "form of \(fields.keys.sorted().joined(separator: ", "))"
    case .parts(let parts):
      "multipart of "
        + parts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.map(\.summary))" }.joined(separator: ", ")
    case .bytes(let bytes, let type): "\(bytes.count) bytes of \(type ?? "no type")"
    }
  }
}
