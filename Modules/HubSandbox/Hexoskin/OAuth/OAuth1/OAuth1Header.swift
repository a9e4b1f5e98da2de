import HubHTTP

/// The parameters in an `Authorization: OAuth` field (RFC 5849, 3.5.1).
enum OAuth1Header {
  /// Reads a field, nil when it is malformed or has another scheme. Of a name that comes twice the last value counts.
  static func parameters(_ field: String) -> [QueryItem]? {
    guard field.prefix(6).lowercased() == "oauth " else { return nil }
    var items: [QueryItem] = []
    for part in parts(field.dropFirst(6)) {
      guard let mark = part.firstIndex(of: "=") else { return nil }
      let name = String(part[..<mark])
      var value = part[part.index(after: mark)...]
      guard let first = value.first else { return nil }
      if first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
      items.removeAll { $0.name == name }
      items.append(QueryItem(name, String(value)))
    }
    return items
  }

  /// The field between its commas; those within quotation marks do not count.
  private static func parts(_ text: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        part.unicodeScalars.append(scalar)
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if !isQuoted, scalar == "," {
        parts.append(part)
        part = ""
      } else {
        if scalar == "\"" { isQuoted.toggle() }
        part.unicodeScalars.append(scalar)
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts.map(\.trimmingWhitespace)
  }
}
