import HubJSON

/// Values as the server's language prints them.
enum PythonText {
  /// What `str()` makes of a value.
  static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { literal(value) }
  }

  /// What `repr()` makes of a value.
  static func literal(_ value: JSONValue) -> String {
    switch value {
    case .null: "None"
    case .bool(let isTrue): isTrue ? "True" : "False"
    case .number(let number):
      PythonNumber.isInteger(number) ? number.text : PythonNumber.text(number.doubleValue)
    case .string(let text): quoted(text)
    case .array(let elements): "[\(elements.map(literal).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(quoted($0.key)): \(literal($0.value))" }.joined(separator: ", "))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let mark: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var quoted = String(mark)
    for character in text {
      switch character {
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case mark: quoted += "\\\(mark)"
      default: quoted.append(character)
      }
    }
    return quoted + String(mark)
  }

  /// A message as the engine puts it into a body: as in a page of HTML, but with its quotation marks.
  static func sanitized(_ message: String) -> String {
    message.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Whether a value counts as true.
  static func isTrue(_ value: JSONValue) -> Bool {
    switch value {
    case .null: false
    case .bool(let isTrue): isTrue
    case .number(let number): number.doubleValue != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}
