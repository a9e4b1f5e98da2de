import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Decoder")
struct DecoderTests {
  struct Item: Codable, Hashable {
    var id: Int
    var name: String
    var note: String?
    var ratio: Double?
  }

  @Test("a plain model")
  func plainModel() throws {
    let text = #"{"name":"a\u0062c","extra":{"id":[1]},"id":7,"ratio":0.25,"note":null}"#
    #expect(try decoded(Item.self, text) == Item(id: 7, name: "abc", note: nil, ratio: 0.25))
    let value = try JSONValue(parsing: bytes(text))
    #expect(try HubJSONDecoder().decode(Item.self, from: value).name == "abc")
  }

  @Test("names with escapes and names that share their beginning are told apart")
  func names() throws {
    struct Names: Decodable, Equatable {
      var a: Int, ab: Int, registryId: Int, registryProjectId: Int, registryProjectIx: Int, é: Int
    }
    let text = #"{"registryProjectIx":5,"registryProjectId":4,"r\u0065gistryId":3,"\u00e9":6,"\u0061b":2,"\u0061":1}"#
    let expected = Names(a: 1, ab: 2, registryId: 3, registryProjectId: 4, registryProjectIx: 5, é: 6)
    #expect(try decoded(Names.self, text) == expected)
    // Canonically equivalent, but other bytes.
    #expect(decodingFailure(Names.self, text.replacing("\\u00e9", with: "e\\u0301"))?.kind == "keyNotFound é")
  }

  @Test("of members with the same name the first counts, whatever was asked before")
  func duplicates() throws {
    struct Pair: Decodable, Equatable { var a: Int, b: Int }
    struct Reversed: Decodable, Equatable { var b: Int, a: Int }
    let text = #"{"x":0,"a":1,"b":2,"a":3,"\u0061":4,"b":5}"#
    #expect(try decoded(Pair.self, text) == Pair(a: 1, b: 2))
    #expect(try decoded(Reversed.self, text) == Reversed(b: 2, a: 1))
    #expect(try decoded([String: Int].self, text) == ["x": 0, "a": 1, "b": 2])
    #expect(try decoded(JSONValue.self, text).description == #"{"x":0,"a":1,"b":2}"#)
    let many = (0..<100).map { "\"key\($0 % 60)\":\($0)" }.joined(separator: ",")
    let large = try decoded([String: Int].self, "{\(many)}")
    #expect(large.count == 60)
    #expect((0..<60).allSatisfy { (index: Int) in large["key\(index)"] == index })
    #expect(try JSONValue(parsing: bytes("{\(many)}")).objectValue?.count == 60)
  }

  @Test(
    "integers: what is accepted",
    arguments: [
      ("0", 0), ("-0", 0), ("1.0", 1), ("1e2", 100), ("-12.50e1", -125), ("0.0", 0), ("0e999999999999999999999", 0),
      ("9223372036854775807", Int64.max), ("-9223372036854775808", .min), ("9.223372036854775807e18", .max),
      ("9007199254740993", 9_007_199_254_740_993), ("100000000000000000000e-2", 1_000_000_000_000_000_000),
    ])
  func integers(text: String, value: Int64) throws {
    #expect(try decoded([Int64].self, "[\(text)]") == [value])
  }

  @Test(
    "integers: what is refused, with path and token",
    arguments: [
      "1.5", "1e-1", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e19", "1e400",
      "1e999999999999999999999", "100000000000000000000",
    ])
  func refusedIntegers(text: String) throws {
    let failure = try #require(decodingFailure([String: [Int64]].self, "{\"a\":[0,\(text)]}"))
    #expect(failure.kind == "dataCorrupted")
    #expect(failure.path == ".a[1]")
    #expect(failure.message.contains(text))
  }

  @Test("integers of every width have their limits")
  func widths() throws {
    func check<Integer: FixedWidthInteger & Codable>(_ type: Integer.Type) throws {
      let limits = [Integer.min, Integer.max]
      #expect(try decoded([Integer].self, try encoded(limits)) == limits)
      for text in ["\(Integer.min)0", "\(Integer.max)0", "-\(Integer.max)9"] where text != "00" {
        #expect(decodingFailure([Integer].self, "[\(text)]")?.kind == "dataCorrupted", "\(type) \(text)")
      }
    }
    try check(Int8.self)
    try check(Int16.self)
    try check(Int32.self)
    try check(Int64.self)
    try check(Int.self)
    try check(Int128.self)
    try check(UInt8.self)
    try check(UInt16.self)
    try check(UInt32.self)
    try check(UInt64.self)
    try check(UInt.self)
    try check(UInt128.self)
  }

  @Test("other kinds are no numbers", arguments: ["true", "false", "\"1\"", "[1]", "{}"])
  func noNumbers(text: String) {
    #expect(decodingFailure([Int].self, "[\(text)]")?.kind == "typeMismatch")
    #expect(decodingFailure([UInt8].self, "[\(text)]")?.kind == "typeMismatch")
    #expect(decodingFailure([Double].self, "[\(text)]")?.kind == "typeMismatch")
    #expect(decodingFailure([Float].self, "[\(text)]")?.kind == "typeMismatch")
    #expect(decodingFailure([Decimal].self, "[\(text)]")?.kind == "typeMismatch")
    #expect(decodingFailure([JSONNumber].self, "[\(text)]")?.kind == "typeMismatch")
  }

  @Test("floating point numbers are the closest ones")
  func doubles() throws {
    let texts = [
      "0", "-0.0", "0.1", "1.7976931348623157e308", "4.9e-324", "2.2250738585072011e-308", "9007199254740993",
      "123456789012345678", "0.000000000000000001", "1e22", "1e23", "8.5e-5", "-1.5E+3", "3.141592653589793238462643",
    ]
    for text in texts {
      let value = try decoded([Double].self, "[\(text)]")[0]
      #expect(value.bitPattern == Double(text)?.bitPattern, "\(text)")
      #expect(try decoded([Float].self, "[0.1]")[0] == 0.1)
    }
    for text in ["1e400", "-1e400", "1e-999", "-0.1e-400"] {
      let failure = try #require(decodingFailure([[Double]].self, "[[\(text)]]"))
      #expect(failure.path == "[0][0]")
      #expect(failure.message.contains(text))
    }
    #expect(decodingFailure([Float].self, "[1e39]")?.kind == "dataCorrupted")
    #expect(try decoded([Double].self, "[0e-999]") == [0])
  }

  @Test("failures: kind, path, and no values of strings")
  func failures() throws {
    struct Page: Decodable { var data: [Item] }
    let page = { (item: String) in "{\"data\":[{\"id\":1,\"name\":\"x\"},\(item)]}" }
    let cases: [(String, String, String)] = [
      (#"{"name":"s3cret"}"#, "keyNotFound id", ".data[1]"),
      (#"{"id":null,"name":"s3cret"}"#, "valueNotFound", ".data[1].id"),
      (#"{"id":"s3cret","name":"x"}"#, "typeMismatch", ".data[1].id"),
      (#"{"id":1,"name":5}"#, "typeMismatch", ".data[1].name"),
      (#"{"id":1,"name":"s3cret","note":["s3cret"]}"#, "typeMismatch", ".data[1].note"),
      (#"{"id":1,"name":"x","ratio":"s3cret"}"#, "typeMismatch", ".data[1].ratio"),
      (#""s3cret""#, "typeMismatch", ".data[1]"), ("null", "valueNotFound", ".data[1]"),
      ("[]", "typeMismatch", ".data[1]"),
    ]
    for (item, kind, path) in cases {
      let failure = try #require(decodingFailure(Page.self, page(item)), "\(item)")
      #expect(failure.kind == kind, "\(item)")
      #expect(failure.path == path, "\(item)")
      #expect(!failure.message.contains("s3cret"))
    }
    #expect(decodingFailure(Page.self, "null")?.kind == "valueNotFound")
    #expect(decodingFailure(Page.self, "{\"data\":null}")?.path == ".data")
    #expect(decodingFailure([UUID].self, "[\"s3cret\"]")?.message.contains("s3cret") == false)
    #expect(decodingFailure([Data].self, "[\"s3c!ret\"]")?.message.contains("s3c") == false)
    #expect(decodingFailure([Date].self, "[\"s3cret\"]")?.message.contains("s3cret") == false)
    #expect(decodingFailure([Bool].self, "[0]")?.message.contains("the number 0") == true)
    let long = String(repeating: "9", count: 5000)
    #expect((decodingFailure([Int].self, "[\(long)]")?.message.utf8.count ?? 9999) < 200)
  }

  @Test("one bad element of a thousand is named")
  func badElement() {
    let elements = (0..<1000).map { $0 == 617 ? #"{"id":"x","name":"n"}"# : #"{"id":1,"name":"n"}"# }
    #expect(decodingFailure([Item].self, "[\(elements.joined(separator: ","))]")?.path == "[617].id")
  }

  @Test("values with a form of their own")
  func ownForms() throws {
    struct Forms: Codable, Equatable {
      var uuid: UUID, date: Date, data: Data, url: URL, decimal: Decimal
    }
    let text =
      #"{"uuid":"0B0CAB4E-2f01-4b2c-9ac2-6b1c2e31e1f2","date":"2025-05-12T11:44:08.5+02:00","data":"AQI=","#
      + #""url":"https://example.org/a?b=c","decimal":12345678901234567890.123456789}"#
    let forms = try decoded(Forms.self, text)
    #expect(forms.uuid == UUID(uuidString: "0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1f2"))
    #expect(forms.date == Date(timeIntervalSince1970: 1_747_043_048.5))
    #expect(forms.data == Data([1, 2]))
    #expect(
      try encoded(forms) == #"{"uuid":"0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1f2","date":"2025-05-12T09:44:08.500Z","#
        + #""data":"AQI=","url":"https://example.org/a?b=c","decimal":12345678901234567890.123456789}"#)
    #expect(decodingFailure([Decimal].self, "[0.\(String(repeating: "123456789", count: 6))]")?.kind == "dataCorrupted")
    #expect(decodingFailure([Decimal].self, "[1e999]")?.kind == "dataCorrupted")
    #expect(try decoded([Decimal].self, "[1.50, 1e3, -0.001]") == [1.5, 1000, Decimal(-1) / 1000])
  }

  @Test("enumerations, optionals in arrays, dictionaries by key type")
  func standardTypes() throws {
    enum Kind: String, Codable { case one, two }
    #expect(try decoded([Kind?].self, #"["one",null,"two"]"#) == [.one, nil, .two])
    #expect(try decoded([Int: Bool].self, #"{"1":true,"2":false}"#) == [1: true, 2: false])
    #expect(decodingFailure([Kind].self, #"["one","three"]"#)?.path == "[1]")
    #expect(try decoded(Int?.self, "null") == nil)
    #expect(try decoded(String.self, "\"top\"") == "top")
    #expect(try decoded([[Int?]].self, "[[],[null,1]]") == [[], [nil, 1]])
  }

  @Test("the depth limit and user information are the decoder's")
  func settings() throws {
    struct Tagged: Decodable {
      var tag: String?
      init(from decoder: any Decoder) throws {
        if let key = CodingUserInfoKey(rawValue: "tag") { tag = decoder.userInfo[key] as? String }
      }
    }
    var decoder = HubJSONDecoder()
    if let key = CodingUserInfoKey(rawValue: "tag") { decoder.userInfo[key] = "here" }
    #expect(try decoder.decode([Tagged].self, from: bytes("[1]"))[0].tag == "here")
    decoder.depthLimit = 1
    #expect(throws: JSONSyntaxError.self) { try decoder.decode([Tagged].self, from: bytes("[[]]")) }
  }
}
