import HubJSON

/// Reads JSON as the server's language does: the last of two members with one name counts, and bodies of any depth that
/// is sane are read.
struct PythonJSON {
  /// Why a body is not read.
  enum Fault: Error {
    case syntax
    case encoding
    /// `NaN` or an infinity, which the server reads and then cannot use.
    case notFinite
  }

  private var scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  /// The value of a body.
  static func value(of body: [UInt8]) throws(Fault) -> JSONValue {
    guard let text = String(validating: body, as: UTF8.self) else { throw .encoding }
    var reader = PythonJSON(scalars: Array(text.unicodeScalars))
    reader.skipBlanks()
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.position == reader.scalars.count else { throw .syntax }
    return value
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skipBlanks() {
    while let next, next == " " || next == "\t" || next == "\n" || next == "\r" { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    let end = position + word.unicodeScalars.count
    guard end <= scalars.count, scalars[position..<end].elementsEqual(word.unicodeScalars) else { return false }
    position = end
    return true
  }

  private mutating func value() throws(Fault) -> JSONValue {
    depth += 1
    defer { depth -= 1 }
    guard depth < 500 else { throw .syntax }
    switch next {
    case "{": return try object()
    case "[": return try array()
    case "\"": return .string(try string())
    default:
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      if take("NaN") || take("Infinity") || take("-Infinity") { throw .notFinite }
      return .number(try number())
    }
  }

  private mutating func object() throws(Fault) -> JSONValue {
    position += 1
    var members = JSONObject()
    skipBlanks()
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard next == "\"" else { throw .syntax }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw .syntax }
      skipBlanks()
      members[name] = try value()
      skipBlanks()
    } while take(",")
    guard take("}") else { throw .syntax }
    return .object(members)
  }

  private mutating func array() throws(Fault) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(elements) }
    repeat {
      skipBlanks()
      elements.append(try value())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw .syntax }
    return .array(elements)
  }

  private mutating func number() throws(Fault) -> JSONNumber {
    let start = position
    while let next, "+-.0123456789eE".unicodeScalars.contains(next) { position += 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    guard let number = JSONNumber(text: String(text)) else { throw .syntax }
    return number
  }

  private mutating func string() throws(Fault) -> String {
    let start = position
    position += 1
    while let next, next != "\"" {
      guard next.value >= 0x20 else { throw .syntax }
      position += next == "\\" ? 2 : 1
    }
    guard take("\"") else { throw .syntax }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    guard let value = try? JSONValue(parsing: Array(String(text).utf8)), let string = value.stringValue else {
      throw .syntax
    }
    return string
  }
}
