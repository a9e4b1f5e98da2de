import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Encoder")
struct EncoderTests {
  @Test("numbers")
  func numbers() throws {
    #expect(
      try encoded([0, 1, -1.5, 0.1, 1e100, Double.leastNonzeroMagnitude, 1e16, 123456789.123])
        == "[0,1,-1.5,0.1,1e+100,5e-324,1e+16,123456789.123]")
    #expect(try encoded([-0.0]) == "[-0]")
    #expect(try encoded([Float(0.1)]) == "[0.1]")
    #expect(try encoded([Int64.min, .max]) == "[-9223372036854775808,9223372036854775807]")
    #expect(try encoded([UInt64.max]) == "[18446744073709551615]")
    #expect(
      try encoded([Decimal(string: "0.1"), Decimal(string: "-1234567890123456789012345678.5")])
        == "[0.1,-1234567890123456789012345678.5]")
    #expect(try encoded(Double.greatestFiniteMagnitude) == "1.7976931348623157e+308")
  }

  @Test("infinities and NaN are errors with a path", arguments: [Double.infinity, -.infinity, .nan])
  func nonFinite(value: Double) throws {
    func path(_ body: () throws -> Void) throws -> [String] {
      let error = try #require(throws: EncodingError.self) { try body() }
      guard case .invalidValue(_, let context) = error else { return [] }
      return context.codingPath.map(\.stringValue)
    }
    #expect(try path { _ = try encoded(["a": [0, value]]) } == ["a", "Index 1"])
    #expect(try path { _ = try encoded([["a": value]]) } == ["Index 0", "a"])
    #expect(try path { _ = try encoded(["a": Float(value)]) } == ["a"])
    #expect(try path { _ = try encoded(["a": Optional(value)]) } == ["a"])
    #expect(try path { _ = try encoded(["a": Decimal.nan]) } == ["a"])
    #expect(try path { _ = try encoded(value) } == [])
    #expect(try path { _ = try encoded(["at": Date(timeIntervalSince1970: value)]) } == ["at"])
  }

  @Test("dates have milliseconds and Z; dates that RFC 3339 cannot write are errors")
  func dates() throws {
    #expect(try encoded([Date(timeIntervalSince1970: 0.0006)]) == #"["1970-01-01T00:00:00.001Z"]"#)
    for date in [Date(timeIntervalSince1970: 1e12), Date(timeIntervalSince1970: -1e12)] {
      #expect(throws: EncodingError.self) { try encoded([date]) }
    }
  }

  @Test("strings")
  func strings() throws {
    #expect(
      try encoded("a\"b\\c/d\u{8}\u{C}\n\r\t\u{1}\u{1f}\u{7f}é😀\u{2028}") == #""a\"b\\c/d\b\f\n\r\t\u0001\u001f"#
        + "\u{7f}é😀\u{2028}\"")
  }

  @Test("order and layout")
  func layout() throws {
    struct Model: Codable {
      var zeta = [1, 2]
      var alpha = [String: Int]()
      var mid: [[String]] = [[], ["x"]]
    }
    var encoder = HubJSONEncoder()
    #expect(
      String(decoding: try encoder.encode(Model()), as: UTF8.self) == #"{"zeta":[1,2],"alpha":{},"mid":[[],["x"]]}"#)
    encoder.sortsKeys = true
    #expect(
      String(decoding: try encoder.encode(Model()), as: UTF8.self) == #"{"alpha":{},"mid":[[],["x"]],"zeta":[1,2]}"#)
    encoder.isPretty = true
    #expect(
      String(decoding: try encoder.encode(Model()), as: UTF8.self) == """
        {
          "alpha": {},
          "mid": [
            [],
            [
              "x"
            ]
          ],
          "zeta": [
            1,
            2
          ]
        }
        """)
    #expect(try encoder.encodeValue(Model()).objectValue?.keys == ["zeta", "alpha", "mid"])
  }

  @Test("scalars and nil at the top, dictionaries with other keys")
  func standardTypes() throws {
    #expect(try encoded(Int?.none) == "null")
    #expect(try encoded([Int?.none, 1]) == "[null,1]")
    #expect(try encoded("x") == "\"x\"")
    #expect(try encoded(true) == "true")
    #expect(try encoded([1: "a"]) == #"{"1":"a"}"#)
    #expect(try encoded([String?: Int]()) == "[]")
  }

  enum Key: String, CodingKey { case a, b, c }

  struct Custom: Encodable {
    var body: (any Encoder) throws -> Void
    func encode(to encoder: any Encoder) throws { try body(encoder) }
  }

  @Test("nested containers and super encoders, filled in any order")
  func containers() throws {
    let custom = Custom { encoder in
      var outer = encoder.container(keyedBy: Key.self)
      var list = outer.nestedUnkeyedContainer(forKey: .a)
      var object = outer.nestedContainer(keyedBy: Key.self, forKey: .b)
      try outer.encode(1, forKey: .c)
      try list.encode(true)
      try object.encodeNil(forKey: .a)
      try list.encodeNil()
      var inner = list.nestedContainer(keyedBy: Key.self)
      try inner.encode("x", forKey: .a)
      #expect(inner.codingPath.map(\.stringValue) == ["a", "Index 2"])
      #expect(list.count == 3)
      var parent = outer.superEncoder().singleValueContainer()
      try parent.encode(2)
      try outer.encode(3, forKey: .c)
    }
    #expect(try encoded(custom) == #"{"a":[true,null,{"a":"x"}],"b":{"a":null},"c":3,"super":2}"#)
    let other = Custom { encoder in
      var first = encoder.container(keyedBy: Key.self)
      var second = encoder.container(keyedBy: Key.self)
      try first.encode(1, forKey: .a)
      try second.encode(2, forKey: .b)
    }
    #expect(try encoded(other) == #"{"a":1,"b":2}"#)
  }

  @Test("what is no single value is an error, not a crash")
  func misuse() throws {
    let mixed = Custom { encoder in
      var keyed = encoder.container(keyedBy: Key.self)
      try keyed.encode(1, forKey: .a)
      var single = encoder.singleValueContainer()
      try single.encode(2)
    }
    #expect(throws: EncodingError.self) { try encoded(mixed) }
    let list = Custom { encoder in
      _ = encoder.container(keyedBy: Key.self)
      var list = encoder.unkeyedContainer()
      try list.encode(1)
    }
    #expect(throws: EncodingError.self) { try encoded([list]) }
    #expect(throws: EncodingError.self) { try encoded(Custom { _ in }) }
    #expect(try encoded([Custom { _ in }]) == "[{}]")
  }

  @Test("user information")
  func userInfo() throws {
    var encoder = HubJSONEncoder()
    let key = try #require(CodingUserInfoKey(rawValue: "tag"))
    encoder.userInfo[key] = 7
    let custom = Custom { encoder in
      var container = encoder.singleValueContainer()
      try container.encode(encoder.userInfo[key] as? Int ?? 0)
    }
    #expect(try encoder.encodeValue(["a": custom]) == ["a": 7])
  }
}
