import HubHTTP
import HubJSON

/// The values in a text that follow the names of secrets, found without reading the text as a whole.
struct NamedValues {
  struct Value {
    let range: Range<Int>
    let replacement: String
    let isQuotedName: Bool
  }

  private let bytes: [UInt8]
  private let redaction: Redaction
  private(set) var found: [Value] = []

  init(_ bytes: [UInt8], _ redaction: Redaction) {
    self.bytes = bytes
    self.redaction = redaction
    var position = 0
    while position < bytes.count {
      let value: Value? =
        switch bytes[position] {
        case UInt8(ascii: ":"): member(colon: position)
        case UInt8(ascii: "="): parameter(equals: position)
        case UInt8(ascii: ">"): element(end: position)
        default: nil
        }
      position += 1
      guard let value, !value.range.isEmpty else { continue }
      if !bytes[value.range].elementsEqual(value.replacement.utf8) { found.append(value) }
      position = max(position, value.range.upperBound)
    }
  }

  /// `"name": value`, with escaped quotes, too; without quotes at the beginning of a line, or before a text.
  private func member(colon: Int) -> Value? {
    var end = colon
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    guard end > 0 else { return nil }
    let value = (colon + 1..<bytes.count).first { !bytes[$0].isBlank } ?? bytes.count
    guard bytes[end - 1].isQuote else {
      let start = nameStart(before: end)
      guard start < end, redaction.hides(textOf: text(start..<end)) else { return nil }
      if value < bytes.count, bytes[value].isQuote { return quoted(value, escapes: 0, isQuotedName: false) }
      let line = bytes[..<start].last { $0 != 0x20 && $0 != UInt8(ascii: "-") && $0 != 0x09 }
      guard line == nil || line == 0x0A, !bytes[colon..<value].contains(0x0A) else { return nil }
      return Value(
        range: value..<self.end(from: value) { $0 == 0x0A || $0 == 0x0D }, replacement: Redaction.mark,
        isQuotedName: false)
    }
    let quote = bytes[end - 1]
    let escapes = backslashes(before: end - 1)
    end -= 1 + escapes
    guard let opening = bytes[max(0, end - 200)..<max(0, end)].lastIndex(of: quote) else { return nil }
    let written = text(opening + 1..<end)
    let name = (try? JSONValue(parsing: Array("\"\(written)\"".utf8)))?.stringValue ?? written
    guard redaction.hides(textOf: name) else { return nil }
    return member(value: value, escapes: escapes)
  }

  private func member(value: Int, escapes: Int) -> Value? {
    guard value < bytes.count else { return nil }
    switch bytes[value] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let mark = String(repeating: "\\", count: escapes) + "\""
      let end = escapes == 0 ? containerEnd(value) : bytes.count
      return Value(range: value..<end, replacement: mark + Redaction.mark + mark, isQuotedName: true)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
      guard let quote = (value..<bytes.count).first(where: { bytes[$0] != UInt8(ascii: "\\") }) else { return nil }
      return quoted(quote, escapes: escapes, isQuotedName: true)
    default:
      let range = value..<end(from: value) { $0.isBlank || ",}]\\\"".utf8.contains($0) }
      return ["null", "true", "false"].contains(text(range))
        ? nil : Value(range: range, replacement: "0", isQuotedName: true)
    }
  }

  /// `name=value`, as in forms, queries and assignments.
  private func parameter(equals: Int) -> Value? {
    var value = equals + 1
    while value < bytes.count, bytes[value] == 0x20 { value += 1 }
    guard value < bytes.count, bytes[value] != UInt8(ascii: "="), bytes[value] != UInt8(ascii: ">") else { return nil }
    let isQuoted = bytes[value].isQuote
    var nameEnd = equals
    while isQuoted, nameEnd > 0, bytes[nameEnd - 1] == 0x20 { nameEnd -= 1 }
    let start = nameStart(before: nameEnd)
    guard start < nameEnd, isQuoted || value == equals + 1 else { return nil }
    guard redaction.hides(parameter: PercentEncoding.decode(text(start..<nameEnd))) else { return nil }
    if isQuoted { return quoted(value, escapes: 0, isQuotedName: false) }
    return Value(
      range: value..<end(from: value) { $0.isBlank || "&\"'<>".utf8.contains($0) }, replacement: Redaction.mark,
      isQuotedName: false)
  }

  /// `<name>value<`.
  private func element(end nameEnd: Int) -> Value? {
    let start = nameStart(before: nameEnd)
    guard start > 0, start < nameEnd, bytes[start - 1] == UInt8(ascii: "<") || bytes[start - 1] == UInt8(ascii: ":")
    else { return nil }
    guard redaction.hides(textOf: text(start..<nameEnd)) else { return nil }
    return Value(
      range: nameEnd + 1..<end(from: nameEnd + 1) { $0 == UInt8(ascii: "<") }, replacement: Redaction.mark,
      isQuotedName: false)
  }

  /// What is between a quote and the one that closes it, or the end of the text.
  private func quoted(_ opening: Int, escapes: Int, isQuotedName: Bool) -> Value {
    var end = opening + 1
    while end < bytes.count {
      if bytes[end] == bytes[opening] {
        let before = backslashes(before: end, from: opening + 1)
        if escapes == 0 ? before % 2 == 0 : before <= escapes { break }
      }
      end += 1
    }
    // The escape of the closing quote belongs to it.
    if escapes > 0, end < bytes.count { end -= backslashes(before: end, from: opening + 1) }
    return Value(range: opening + 1..<end, replacement: Redaction.mark, isQuotedName: isQuotedName)
  }

  private func containerEnd(_ start: Int) -> Int {
    var depth = 0
    var isInText = false
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "{") where !isInText, UInt8(ascii: "[") where !isInText: depth += 1
      case UInt8(ascii: "}") where !isInText, UInt8(ascii: "]") where !isInText:
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return bytes.count
  }

  private func nameStart(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 200, bytes[start - 1].isOfWord || "_-.%[]".utf8.contains(bytes[start - 1]) {
      start -= 1
    }
    return start
  }

  private func backslashes(before position: Int, from start: Int = 0) -> Int {
    var count = 0
    while position - count > start, bytes[position - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count
  }

  private func end(from start: Int, where isEnd: (UInt8) -> Bool) -> Int {
    bytes[start...].firstIndex(where: isEnd) ?? bytes.count
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
