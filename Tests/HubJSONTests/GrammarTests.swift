import HubJSON
import Testing

@Suite("Grammar")
struct GrammarTests {
  static let accepted = [
    "null", "true", "false", "0", "-0", "-1", "10", "1.5", "1e5", "1E+5", "1e-05", "123456789012345678901234567890",
    "1e400", "0.0000000001", "\"\"", "\"a\"", #""\"\\\/\b\f\n\r\t""#, #""\u0000""#, #""\u00e9\uD83D\uDE00""#,
    "\"\u{7F}\"", "\"\u{FFFF}\u{10FFFF}\"", "[]", "[ ]", "{}", "{ }", "[1]", "[1,2]", "[[],[[]],{}]", #"{"a":1}"#,
    #"{"":0}"#, #"{"a":{"b":[{"c":null}]}}"#, " \t\r\n[ 1 , 2 ]\n", #"{"a" : 1 , "b" : 2}"#, "\u{FEFF}{}",
    #"{"a":1,"a":2}"#, "[\"\u{2028}\"]",
  ]

  static let refused = [
    "", " ", "\u{FEFF}", "nul", "nulls", "True", "tru", "truefalse", "fals", "NaN", "Infinity", "-Infinity", "-", "+1",
    "01", "-01", "1.", ".5", "1.e1", "1e", "1e+", "0x10", "1_000", "- 1", "1 2", "00", "--1", "1.2.3", "1e5.5", "\"",
    "\"a", "'a'", #""\x""#, #""\u12""#, #""\u12g4""#, #""\U0041""#, "\"\\\"", "\"\n\"", "\"\t\"", "\"\0\"", "a",
    #""\uD800""#, #""\uDC00""#, #""\uD83D\u0041""#, #""\uD83Dx""#, #""\uDE00\uD83D""#, #""\uD83D\uD83D""#, "[", "]",
    "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1,,2]", "[1}", "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{,}",
    #"{a:1}"#, #"{1:1}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#, #"{"a":1]"#, #"{"a":1,,"b":2}"#, #"{"a"::1}"#, "{[]:1}",
    "[1]x", "{}{}", "[1]\0", "\0", "[\0]", "[1]//", "/*a*/[]", "[1]\u{A0}", "\u{B}1", "<html></html>", "[\u{FEFF}1]",
  ]

  @Test("texts of the grammar are read", arguments: accepted)
  func accepts(text: String) throws {
    let value = try JSONValue(parsing: bytes(text))
    #expect(try JSONValue(parsing: value.serialized()) == value)
    #expect(try JSONValue(parsing: value.serialized(pretty: true, sortedKeys: true)) == value)
  }

  @Test("other texts are refused", arguments: refused)
  func refuses(text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes(text)) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes("[1, " + text + " ,")) }
  }

  @Test("what a model does not look at is checked too", arguments: refused.filter { !$0.isEmpty && $0 != " " })
  func refusesInSkippedMembers(text: String) {
    struct Empty: Decodable {}
    // Only texts that are no sequence of members by themselves.
    guard (try? JSONValue(parsing: bytes(#"{"skipped":\#(text)}"#))) == nil else { return }
    #expect(throws: JSONSyntaxError.self) { try decoded(Empty.self, #"{"skipped":\#(text)}"#) }
  }

  @Test("the error names the place")
  func place() throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: bytes("{\n  \"a\\nb\": 1,\n  \"secret\" 2}"))
    }
    #expect(error.reason == .expectedColon)
    #expect(error.offset == 26)
    #expect(error.line == 3)
    #expect(error.column == 12)
    #expect(error.description.contains("line 3, column 12"))
    #expect(!error.description.contains("secret"))
  }

  @Test(
    "the error names the reason",
    arguments: [
      ("[1", JSONSyntaxError.Reason.unexpectedEnd), ("\"a", .unexpectedEnd), ("tr", .unexpectedEnd),
      ("{\"a\"", .unexpectedEnd), ("-", .unexpectedEnd), ("\"\\", .unexpectedEnd), ("\"\\ud8", .unexpectedEnd),
      ("1.x", .invalidNumber), ("01", .invalidNumber), ("[1 2]", .expectedSeparator), ("{1:2}", .expectedMemberName),
      ("[] []", .trailingBytes), ("\"\\q\"", .invalidEscape), ("\"\\ud800\"", .loneSurrogate),
      ("\"\u{1}\"", .controlCharacter), ("?", .unexpectedByte), ("<!doctype html>", .unexpectedByte),
    ])
  func reason(text: String, reason: JSONSyntaxError.Reason) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes(text)) }
    #expect(error.reason == reason)
  }

  static let invalidUTF8: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xC2, 0xC2], [0xE0, 0x80, 0x80],
    [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x82, 0x20], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x98, 0x20],
    [0xF0, 0x28, 0x8C, 0xBC], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF], [0xFE], [0xFF], [0xFF, 0xFE, 0x41, 0x00],
  ]

  @Test("bytes that are not UTF-8 are refused wherever they stand", arguments: invalidUTF8)
  func refusesInvalidUTF8(sequence: [UInt8]) {
    struct Empty: Decodable {}
    let quoted = bytes("\"") + sequence + bytes("\"")
    for prefix in ["", "1234567", "12345678", "\\n", "é"] {
      let text = bytes("\"" + prefix) + sequence + bytes("\"")
      #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
      #expect(throws: JSONSyntaxError.self) {
        try HubJSONDecoder().decode(Empty.self, from: bytes("{\"skipped\":") + text + bytes("}"))
      }
    }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes("{") + quoted + bytes(":1}")) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: sequence) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes("\"") + sequence) }
  }

  @Test("all scalars at the borders of the UTF-8 ranges are read")
  func acceptsValidUTF8() throws {
    let scalars: [UInt32] = [
      0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x40000,
      0xFFFFF, 0x100000, 0x10FFFF,
    ]
    for scalar in scalars.compactMap(Unicode.Scalar.init) {
      let text = "\(scalar)1234567\(scalar)"
      #expect(try JSONValue(parsing: bytes("\"\(text)\"")) == .string(text))
    }
  }

  @Test("depth: the limit is read, one more is refused, and deep input harms nobody")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      bytes(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    }
    func objects(_ depth: Int) -> [UInt8] {
      bytes(String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth))
    }
    #expect(throws: Never.self) { try JSONValue(parsing: nested(128)) }
    #expect(throws: Never.self) { try JSONValue(parsing: objects(128)) }
    for text in [nested(129), objects(129), nested(100_000), objects(100_000)] {
      let error = try #require(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
      #expect(error.reason == .tooDeep)
    }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes(String(repeating: "[", count: 100_000))) }
    #expect(throws: Never.self) { try JSONValue(parsing: nested(512), depthLimit: 10_000) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: nested(513), depthLimit: 10_000) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: nested(3), depthLimit: 2) }
    #expect(throws: Never.self) { try JSONValue(parsing: bytes("1"), depthLimit: 0) }
    struct Empty: Decodable {}
    #expect(throws: JSONSyntaxError.self) {
      try HubJSONDecoder().decode(Empty.self, from: bytes("{\"skipped\":") + nested(128) + bytes("}"))
    }
  }
}
