import HubJSON

/// JSON as the server writes it: names in the order of their characters, blanks after `,` and `:` (wire page, 5.3).
enum HexoskinJSON {
  static func text(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return bytes
  }

  private static func write(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }).enumerated()
      {
        if position > 0 { bytes += ", ".utf8 }
        bytes += JSONValue.string(member.key).serialized()
        bytes += ": ".utf8
        write(member.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (position, element) in elements.enumerated() {
        if position > 0 { bytes += ", ".utf8 }
        write(element, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .number(let number): bytes += number.text.utf8
    default: bytes += value.serialized()
    }
  }
}
