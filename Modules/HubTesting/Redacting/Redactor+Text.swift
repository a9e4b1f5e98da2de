import HubHTTP
import HubJSON

extension Redactor {
  /// A text whose secrets are hidden where a name is followed by a value, as in JSON, forms, YAML and XML.
  mutating func text(_ text: String) -> String { self.text(text, notes: true).text }

  /// The text, and whether something was hidden in it.
  mutating func text(_ text: String, notes: Bool) -> (text: String, isChanged: Bool) {
    let text = notes ? withoutUserInfo(text) : text
    let bytes = Array(text.utf8)
    let values = NamedValues(bytes, redaction).found
    guard !values.isEmpty else { return (text, false) }
    var hidden: [UInt8] = []
    var position = 0
    for value in values {
      hidden += bytes[position..<value.range.lowerBound] + value.replacement.utf8
      position = value.range.upperBound
      let secret = String(decoding: bytes[value.range], as: UTF8.self)
      // A word without a digit is as likely prose or a script as a secret.
      guard notes, value.isQuotedName || secret.contains(where: \.isNumber) else { continue }
      if value.isQuotedName, let parsed = try? JSONValue(parsing: Array("\"\(secret)\"".utf8)).stringValue {
        note(parsed)
      } else {
        note(PercentEncoding.decode(secret))
      }
    }
    return (String(decoding: hidden + bytes[position...], as: UTF8.self), true)
  }
}
