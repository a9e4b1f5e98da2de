@testable import FlameHub
import HubTesting
import Testing

/// What the Hub would read as another condition is refused: reliability, case 174.
struct FilterTextTests {
  private func text(_ filter: Filter<Node>) throws -> String {
    try FlameDialect(.newest).items(for: ListQuery(filter: filter, page: .serverDefault))[0].value
  }

  @Test(arguments: [
    "", "a,b", ",", ",\u{301}", " x", "x ", "\tx", "x\n", "\u{A0}x", "x\u{FEFF}", "\u{FEFF}", "!x", "~x", "x~", "<5",
    ">=5", "!",
    "~", "!\u{301}x", "~\u{301}x", "true", "TRUE", "False", "null", "Null", "007", "1e3", "+5", "5.0", "5.", ".5", "-0",
    "0x1F",
    "0b11", "0O17", "Infinity", "-Infinity", "1e400", "99999999999999999999", "9007199254740993", "1E5", "0.10",
  ])
  func valuesThatWouldBeReadOtherwise(value: String) {
    let error = #expect(throws: InvalidRequestError.self) { try text(.name == value) }
    #expect(error?.reason.hasPrefix("filter on 'name': ") == true)
    #expect(throws: InvalidRequestError.self) { try text(.name != value) }
    #expect(throws: InvalidRequestError.self) { try text(.name.isMember(of: ["fine", value])) }
    #expect(throws: InvalidRequestError.self) { try text(.name.isNotMember(of: [value])) }
    #expect(throws: InvalidRequestError.self) { try text(.name < value) }
  }

  @Test(arguments: [
    "x", "my-node-4", "a b", "a!b", "a~b", "a<b", "[", "]", "=", "=x", "&", "a=b&c=d", "%", "100%", "+", "a+b", ";",
    "\u{E4}", "\u{1F600}",
    "5", "-5", "0", "1.5", "9007199254740991", "nan", "inf", "0x", "0xyz", "1-2", "2025-01-31", "1e", "truest", "nulls",
    "e5", "'",
  ])
  func valuesThatStay(value: String) throws {
    #expect(try text(.name == value) == value)
    #expect(try text(.name != value) == "!" + value)
    #expect(try text(.name.isMember(of: [value, "b"])) == value + ",b")
  }

  @Test func emptyListsAreRefused() {
    #expect(throws: InvalidRequestError.self) { try text(.name.isMember(of: [])) }
    #expect(throws: InvalidRequestError.self) { try text(.name.isNotMember(of: [])) }
  }

  @Test(arguments: ["", "a,b", " x", "x ", "~x", "x~", "!x", "<x", ">x"])
  func partsThatWouldBeReadOtherwise(part: String) {
    #expect(throws: InvalidRequestError.self) { try text(.name.contains(part)) }
    #expect(throws: InvalidRequestError.self) { try text(.name.hasPrefix(part)) }
    #expect(throws: InvalidRequestError.self) { try text(.name.hasSuffix(part)) }
    #expect(throws: InvalidRequestError.self) { try text(.name.like(part)) }
  }

  /// Inside `~…~` the Hub keeps texts that it would else read as numbers or truth values.
  @Test(arguments: ["007", "true", "null", "1e3"])
  func partsStayTexts(part: String) throws {
    #expect(try text(.name.contains(part)) == "~\(part)~")
  }

  @Test func boundsBeginWithNoOperator() {
    #expect(throws: InvalidRequestError.self) { try text(.name < "=5") }
    #expect(throws: InvalidRequestError.self) { try text(.name > "=5") }
  }

  @Test func noOrderWithoutAValueAndNoPartOfWhatIsNoText() throws {
    let table = Node.fieldTable
    #expect(throws: InvalidRequestError.self) { try text(table.condition("name", .lessThan, ["null"])) }
    #expect(throws: InvalidRequestError.self) { try text(table.condition("online", .contains, ["true"])) }
    #expect(throws: InvalidRequestError.self) { try text(table.condition("name", .equal, ["a", "b"])) }
    #expect(throws: InvalidRequestError.self) { try text(table.condition("name", .equal, [])) }
  }

  /// Whatever text is filtered by: the Hub reads this condition and this text, or nothing is sent.
  @Test func noTextIsReadAsAnotherCondition() throws {
    let alphabet: [Unicode.Scalar] = [
      "!", "~", "<", ">", "=", ",", " ", "\t", "a", "B", "0", "7", "1", ".", "e", "x", "-", "+", "n", "u", "l", "t",
      "r", "\u{301}",
      "\u{FEFF}", "\u{A0}", "\u{200B}", "\u{1F600}", "\n", "\0", "[", "]", "&", "%", "I", "f",
    ]
    let random = SeededRandom(seed: 174)
    var expressible = 0
    for round in 0..<10_000 {
      let bytes = random.bytes(9)
      var value = ""
      for byte in bytes.prefix(1 + Int(bytes[8] % 7)) {
        value.unicodeScalars.append(alphabet[Int(byte) % alphabet.count])
      }
      let comparison = FilterOperator.allCases[round % FilterOperator.allCases.count]
      guard let sent = try? text(.name.compare(comparison, value)) else { continue }
      expressible += 1
      let read = HubReading(sent)
      #expect(
        read == HubReading(comparison, value), "\(comparison) \(value.debugDescription) as \(sent.debugDescription)")
    }
    #expect(expressible > 2_000)
  }
}

/// The Hub's reading of a filter's value (wire page, section 3.2), for texts.
private struct HubReading: Equatable {
  var comparison: String
  var text: String

  /// What was meant.
  init(_ comparison: FilterOperator, _ text: String) {
    self.text = text
    self.comparison =
      switch comparison {
      case .like: "suffix"
      case .memberOf: "equal"
      case .notMemberOf: "notEqual"
      default: comparison.description
      }
  }

  /// What arrives.
  init(_ wire: String) {
    var token = Self.trimmed(wire)
    comparison = "equal"
    guard !token.unicodeScalars.contains(",") else {
      (comparison, text) = ("list", token)
      return
    }
    let isNegated = token.unicodeScalars.first == "!"
    if isNegated { token.unicodeScalars.removeFirst() }
    let (first, last) = (token.unicodeScalars.first, token.unicodeScalars.last)
    switch (first == "~", last == "~") {
    case (true, true): comparison = "contains"
    case (true, false): comparison = "suffix"
    case (false, true): comparison = "prefix"
    case (false, false):
      for (mark, name) in [
        ("<=", "lessThanOrEqual"), ("<", "lessThan"), (">=", "greaterThanOrEqual"), (">", "greaterThan"),
      ]
      where token.unicodeScalars.starts(with: mark.unicodeScalars) {
        comparison = name
        token.unicodeScalars.removeFirst(mark.unicodeScalars.count)
        break
      }
      token = Self.trimmed(token)
    }
    if first == "~" { token.unicodeScalars.removeFirst() }
    if last == "~" { token.unicodeScalars.removeLast() }
    if isNegated { comparison = comparison == "equal" ? "notEqual" : "not \(comparison)" }
    let isRaw = ["contains", "prefix", "suffix"].contains(comparison)
    text = isRaw ? token : Self.scalar(token)
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Truth values, null and numbers are no texts any more, unless writing the number gives the same text.
  private static func scalar(_ text: String) -> String {
    if ["true", "false", "null"].contains(text.lowercased()) { return "a value: \(text)" }
    let lower = text.lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) {
      if let number = Int(lower.dropFirst(2), radix: radix) { return "a number: \(number)" }
    }
    let isDecimal = text.wholeMatch(of: /[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?/) != nil
    guard isDecimal || text.wholeMatch(of: /[+-]?Infinity/) != nil else { return text }
    let isPlain = text.wholeMatch(of: /-?[1-9][0-9]{0,14}|0|-?(0|[1-9][0-9]{0,5})\.[0-9]{0,3}[1-9]/) != nil
    return isPlain ? text : "a number: \(text)"
  }
}
