import HubHTTP
import HubJSON

extension Redactor {
  /// A body without secrets; what holds none stays as it is, byte by byte.
  mutating func body(_ bytes: [UInt8], type: MediaType?) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    if let type, var form = MultipartContent(bytes, type: type) {
      for index in form.parts.indices { redact(&form.parts[index]) }
      return form.bytes
    }
    if type?.isJSON == true || bytes.mayBeJSON, let value = try? JSONValue(parsing: bytes) {
      let hidden = self.value(value)
      return hidden == value && !bytes.repeatsMembers(of: value) ? bytes : hidden.serialized()
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      if self.text(String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self), notes: false).isChanged {
        reportUnreadable()
      }
      return bytes
    }
    if type?.essence.hasPrefix("multipart/") == true, namesSecretPart(text) { reportUnreadable() }
    let isForm = type?.essence == "application/x-www-form-urlencoded" || text.looksLikeForm
    let hidden = isForm ? query(text) : self.text(text)
    return hidden == text ? bytes : Array(hidden.utf8)
  }

  /// Whether a head of a part, in a form that cannot be read, names a secret.
  private func namesSecretPart(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      line.lowercased().hasPrefix("content-disposition")
        && MultipartContent.parameter("name", of: String(line)).map(redaction.hides(parameter:)) == true
    }
  }

  private mutating func redact(_ part: inout MultipartContent.Part) {
    guard redaction.hides(parameter: part.name) else {
      return part.content = body(part.content, type: part.mediaType.flatMap(MediaType.init))
    }
    note(String(decoding: part.content, as: UTF8.self))
    part.content = Array(Redaction.mark.utf8)
  }

  /// A value whose secret members are hidden; types stay, so that it is still what a model wants.
  private mutating func value(_ value: JSONValue, isSecret: Bool = false, isSecretText: Bool = false) -> JSONValue {
    switch value {
    case .object(let members):
      var hidden = JSONObject()
      for (name, member) in members {
        let shown = isSecret ? key(name, in: hidden) : name
        hidden[shown] = self.value(
          member, isSecret: isSecret || redaction.hides(member: name), isSecretText: redaction.hides(textOf: name))
      }
      return .object(hidden)
    case .array(let elements):
      return .array(elements.map { self.value($0, isSecret: isSecret, isSecretText: isSecretText) })
    case .string(let text):
      guard isSecret || isSecretText else { return .string(nested(text)) }
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

  /// A name below a secret member: one with eight characters or more and a digit may be the secret itself.
  private mutating func key(_ name: String, in object: JSONObject) -> String {
    guard name.utf8.count >= 8, name.contains(where: \.isNumber), !name.hasPrefix(Redaction.mark) else { return name }
    note(name)
    return "\(Redaction.mark)\(object.count)"
  }

  /// A text within JSON, which may be a URL or JSON itself.
  private mutating func nested(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if bytes.mayBeJSON {
      let hidden = body(bytes, type: nil)
      return hidden == bytes ? text : String(decoding: hidden, as: UTF8.self)
    }
    let mayBeURL = text.contains("//") || (text.contains { "?#".contains($0) } && !text.contains(where: \.isWhitespace))
    return mayBeURL ? path(text) : text
  }
}

extension String {
  /// Whether it has no blanks and begins with a name and `=`, as forms do that are not named so.
  fileprivate var looksLikeForm: Bool {
    guard !contains(where: \.isWhitespace), let equals = firstIndex(of: "=") else { return false }
    return self[..<equals].utf8.allSatisfy { $0.isOfWord || "_-.[]%".utf8.contains($0) }
  }
}

extension [UInt8] {
  /// Whether the first byte that is no blank begins an object or an array.
  var mayBeJSON: Bool {
    guard let first = first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else { return false }
    return first == 0x7B || first == 0x5B
  }

  /// Whether a text of JSON has more members than were read of it.
  func repeatsMembers(of value: JSONValue) -> Bool {
    var colons = 0
    var isInText = false
    var position = 0
    while position < count {
      switch self[position] {
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: ":") where !isInText: colons += 1
      default: break
      }
      position += 1
    }
    return colons != value.memberCount
  }
}

extension JSONValue {
  fileprivate var memberCount: Int {
    switch self {
    case .object(let members): members.reduce(members.count) { $0 + $1.value.memberCount }
    case .array(let elements): elements.reduce(0) { $0 + $1.memberCount }
    default: 0
    }
  }
}
