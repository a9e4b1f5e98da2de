import HubJSON

/// Documents from a seed: the same seed gives the same documents on every machine.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  // SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func text() -> String {
    let pieces = [
      "a", "name", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{1F}", " ", "é", "e\u{301}", "ß", "漢", "😀", "\u{2028}",
      "\u{7F}", "\u{FFFF}", "\u{10FFFF}", "{", "]", ":", ",", "0", "null", "eight888",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &self) { text += pick(pieces) }
    return text
  }

  mutating func number() -> JSONNumber {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return JSONNumber(Int64(truncatingIfNeeded: next()))
    case 1: return JSONNumber(Int.random(in: -20...20, using: &self))
    case 2: return JSONNumber(Double.random(in: -1e6...1e6, using: &self)) ?? 0
    case 3: return JSONNumber(Double(bitPattern: next())) ?? 0
    case 4: return JSONNumber((Double.random(in: -1000...1000, using: &self) * 100).rounded() / 100) ?? 0
    default: return JSONNumber(UInt64(1) << Int.random(in: 0..<64, using: &self))
    }
  }

  mutating func value(depth: Int = 0) -> JSONValue {
    switch Int.random(in: 0..<(depth < 5 ? 8 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2, 3: return .string(text())
    case 4: return .number(number())
    case 5:
      return .array((0..<Int.random(in: 0...5, using: &self)).map { _ in value(depth: depth + 1) })
    default:
      let count = Int.random(in: 0...(pick([2, 3, 4, depth < 2 ? 20 : 4])), using: &self)
      return .object(JSONObject((0..<count).map { (key: "\($0)" + text(), value: value(depth: depth + 1)) }))
    }
  }

  /// The text of a value in one of the many ways in which it can be written.
  mutating func write(_ value: JSONValue) -> String {
    func blank(_ generator: inout Generator) -> String { generator.pick(["", "", "", " ", "\n", "\t \r\n"]) }
    switch value {
    case .string(let text): return quoted(text)
    case .array(let elements):
      let parts = elements.map { blank(&self) + write($0) + blank(&self) }
      return "[" + (parts.isEmpty ? blank(&self) : parts.joined(separator: ",")) + "]"
    case .object(let members):
      let parts = members.map {
        blank(&self) + quoted($0.key) + blank(&self) + ":" + blank(&self) + write($0.value) + blank(&self)
      }
      return "{" + (parts.isEmpty ? blank(&self) : parts.joined(separator: ",")) + "}"
    default: return value.description
    }
  }

  private mutating func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n" where Bool.random(using: &self): result += "\\n"
      case "/" where Bool.random(using: &self): result += "\\/"
      default:
        if scalar.value < 0x20 || Int.random(in: 0..<6, using: &self) == 0 {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            let digits = String(unit, radix: 16, uppercase: Bool.random(using: &self))
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
