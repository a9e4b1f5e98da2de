import HubHTTP
import HubJSON

extension Redactor {
  /// A body without secrets; what holds none stays as it is, byte by byte.
  mutating func body(_ bytes: [UInt8], type: MediaType?) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    if type?.essence == "application/x-www-form-urlencoded", !bytes.mayBeJSON {
      let text = String(decoding: bytes, as: UTF8.self)
      let hidden = query(text)
      return hidden == text ? bytes : Array(hidden.utf8)
    }
    if let type, var form = MultipartContent(bytes, type: type) {
      for index in form.parts.indices { redact(&form.parts[index]) }
      return form.bytes
    }
    guard type?.isJSON == true || bytes.mayBeJSON, let value = try? JSONValue(parsing: bytes) else { return bytes }
    let hidden = self.value(value)
    return hidden == value ? bytes : hidden.serialized()
  }

  private mutating func redact(_ part: inout MultipartContent.Part) {
    guard redaction.hides(parameter: part.name) else {
      return part.content = body(part.content, type: part.mediaType.flatMap(MediaType.init))
    }
    note(String(decoding: part.content, as: UTF8.self))
    part.content = Array(Redaction.mark.utf8)
  }

  /// A value whose secret members are hidden; types stay, so that it is still what a model wants.
  private mutating func value(_ value: JSONValue, isSecret: Bool = false) -> JSONValue {
    switch value {
    case .object(let members):
      var hidden = JSONObject()
      for (name, member) in members {
        hidden[name] = self.value(member, isSecret: isSecret || redaction.hides(member: name))
      }
      return .object(hidden)
    case .array(let elements):
      return .array(elements.map { self.value($0, isSecret: isSecret) })
    case .string(let text):
      guard isSecret else { return .string(text.contains("://") ? path(text) : text) }
      note(text)
      return .string(Redaction.mark)
    case .number(let number):
      guard isSecret else { return value }
      note(number.text)
      return 0
    case .null, .bool:
      return value
    }
  }
}

extension [UInt8] {
  /// Whether the first byte that is no blank begins an object or an array.
  var mayBeJSON: Bool {
    guard let first = first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else { return false }
    return first == 0x7B || first == 0x5B
  }
}
