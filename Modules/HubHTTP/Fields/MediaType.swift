/// A media type: type, subtype and parameters (RFC 9110, 8.3.1).
public struct MediaType: Hashable, Sendable {
  /// Type and subtype in lower case, such as `application/json`.
  public let essence: String

  /// Parameters with names in lower case, such as `charset`.
  public let parameters: [String: String]

  /// Reads a `Content-Type` value, nil when it is no media type.
  public init?(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    let names = first.trimmingBlanks.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, names.allSatisfy({ Token.isValid(String($0)) }) else { return nil }
    essence = names.joined(separator: "/").lowercased()
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      var value = pair[1].trimmingBlanks
      if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
      parameters[pair[0].trimmingBlanks.lowercased()] = String(value)
    }
    self.parameters = parameters
  }

  /// Whether the type says JSON: `application/json`, `text/json` or a `+json` suffix (RFC 6839, 3.1).
  public var isJSON: Bool {
    essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
  }

  /// Whether the type says HTML.
  public var isHTML: Bool { essence == "text/html" || essence == "application/xhtml+xml" }
}

extension StringProtocol {
  /// The text without blanks and tabs around it.
  var trimmingBlanks: SubSequence {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }
}
