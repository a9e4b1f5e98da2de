import Hexoskin
import HubJSON

/// Values for Hexoskin as they are written in Swift.
enum HexoskinLiteral {
  /// The parameters as a literal; nothing where there are none.
  static func text(_ parameters: HexoskinParameters) -> String {
    guard !parameters.isEmpty else { return "" }
    let parts = parameters.parameters.map { "\(SwiftCall.quoted($0.name)): \(value($0.value))" }
    return "[\(parts.joined(separator: ", "))]"
  }

  private static func value(_ value: HexoskinValue) -> String {
    switch value {
    case .string(let text): SwiftCall.quoted(text)
    case .null: ".null"
    case .bool(let isTrue): "\(isTrue)"
    case .array(let values): "[\(values.map(Self.value).joined(separator: ", "))]"
    case .number(let number): number.text
    case .members(let members): self.members(members)
    case .object, .instant: SwiftCall.quoted("\(value)")
    }
  }

  private static func members(_ members: JSONObject) -> String {
    let parts = members.map { "\(SwiftCall.quoted($0)): \(value(HexoskinValue($1)))" }
    return parts.isEmpty ? "[:]" : "[\(parts.joined(separator: ", "))]"
  }
}
