import HubJSON
import Testing

@Suite("JSONValue, JSONNumber, JSONObject")
struct JSONValueTests {
  @Test("numbers keep their text")
  func numberText() throws {
    let text = "[1.0,1e2,-0,0.10,123456789012345678901234567890.5,1E400]"
    #expect(try JSONValue(parsing: bytes(text)).description == text)
    #expect(try encoded(try decoded([JSONNumber].self, text)) == text)
  }

  @Test(
    "numbers are equal by value, and so are their hashes",
    arguments: [
      ("1", "1.0"), ("100", "1e2"), ("-0", "0"), ("0.0e5", "0"), ("0.001", "1E-3"), ("123.4500", "12345e-2"),
      ("1e400", "10e399"), ("100000000000000000000000000000", "1e29"),
    ])
  func numberEquality(left: String, right: String) throws {
    let (left, right) = (try #require(JSONNumber(text: left)), try #require(JSONNumber(text: right)))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(JSONValue.number(left) == .number(right))
  }

  @Test(
    "different numbers differ",
    arguments: [
      ("1", "-1"), ("1", "10"), ("0.1", "0.10000000000000000001"), ("9007199254740992", "9007199254740993"),
      ("1e400", "1e401"), ("1e99999999999999999999", "1e99999999999999999998"), ("0", "1e-400"),
    ])
  func numberInequality(left: String, right: String) throws {
    #expect(try #require(JSONNumber(text: left)) != #require(JSONNumber(text: right)))
  }

  @Test("number conversions")
  func numberConversions() {
    #expect(JSONNumber(5).text == "5")
    #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    #expect(JSONNumber(UInt64.max).intValue == nil)
    #expect(JSONNumber(1.0)?.text == "1")
    #expect(JSONNumber(Float(0.3))?.text == "0.3")
    #expect(JSONNumber(Double.nan) == nil && JSONNumber(Double.infinity) == nil && JSONNumber(-Float.infinity) == nil)
    #expect(JSONNumber(text: "1e3")?.intValue == 1000)
    #expect(JSONNumber(text: "1.5")?.intValue == nil)
    #expect(JSONNumber(text: "-9223372036854775808")?.intValue == .min)
    #expect(JSONNumber(text: "1e400")?.doubleValue == .infinity)
    for text in ["", " 1", "1 ", "+1", "01", "1.", "NaN", "0x1", "1,2", "true", "\u{FEFF}1", "\"1\"", "inf"] {
      #expect(JSONNumber(text: text) == nil, "\(text)")
    }
  }

  @Test("objects keep their order and find their members, few or many")
  func objects() throws {
    var object = JSONObject()
    for number in 0..<100 {
      object["k\(number)"] = .number(JSONNumber(number))
      #expect(object["k\(number / 2)"]?.intValue == Int64(number / 2))
    }
    #expect(object.count == 100)
    object["k7"] = "seven"
    #expect(object.keys[7] == "k7")
    object["k3"] = nil
    object["none"] = nil
    #expect(object.count == 99)
    #expect(object["k3"] == nil)
    #expect(object["k99"] == 99)
    #expect(object.map(\.key).prefix(5) == ["k0", "k1", "k2", "k4", "k5"])
    for number in 10..<100 { object["k\(number)"] = nil }
    #expect(object.keys == ["k0", "k1", "k2", "k4", "k5", "k6", "k7", "k8", "k9"])
    #expect(object["k9"] == 9 && object["k10"] == nil)
    object["k10"] = .null
    #expect(object["k10"] == .null)
  }

  @Test("objects are equal in any order; names are compared by their bytes")
  func objectEquality() {
    let left: JSONObject = ["a": 1, "b": [true]]
    let right: JSONObject = ["b": [true], "a": 1.0]
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left != ["a": 1])
    #expect(left != ["a": 1, "c": [true]])
    let composed: JSONObject = ["é": 1, "e\u{301}": 2]
    #expect(composed.count == 2)
    #expect(composed["e\u{301}"] == 2)
    #expect(JSONObject([(key: "a", value: 1), (key: "a", value: 2)]) == ["a": 1])
    let duplicate: JSONObject = ["a": 1, "a": 2]
    #expect(duplicate.values == [1])
  }

  @Test("access")
  func access() throws {
    var value: JSONValue = ["a": [1, 2.5, "x", nil, true], "b": ["c": "d"]]
    #expect(value["a"]?[0]?.intValue == 1)
    #expect(value["a"]?[1]?.doubleValue == 2.5)
    #expect(value["a"]?[1]?.intValue == nil)
    #expect(value["a"]?[2]?.stringValue == "x")
    #expect(value["a"]?[3]?.isNull == true)
    #expect(value["a"]?[4]?.boolValue == true)
    #expect(value["a"]?[5] == nil)
    #expect(value["a"]?[-1] == nil)
    #expect(value["a"]?["b"] == nil)
    #expect(value["b"]?["c"] == "d")
    #expect(value["a"]?.arrayValue?.count == 5)
    #expect(value.objectValue?.keys == ["a", "b"])
    #expect(value.stringValue == nil && value.boolValue == nil && value.intValue == nil && value.arrayValue == nil)
    value["a"] = nil
    value["e"] = .null
    #expect(value.description == #"{"b":{"c":"d"},"e":null}"#)
    var scalar: JSONValue = 1
    scalar["a"] = 2
    #expect(scalar == 1)
    var null = JSONValue.null
    null["a"] = 2
    #expect(null == ["a": 2])
    #expect("\(JSONValue.string("a\"b"))" == #""a\"b""#)
  }

  @Test("texts survive, sorted or not")
  func roundTrips() throws {
    var generator = Generator(seed: 21)
    for _ in 0..<100 {
      let value = generator.value()
      #expect(try JSONValue(parsing: value.serialized()) == value)
      #expect(try JSONValue(parsing: value.serialized(pretty: true, sortedKeys: true)) == value)
      #expect(try JSONValue(parsing: value.serialized()).serialized() == value.serialized())
    }
    let value: JSONValue = ["b": 1, "a": ["d": 1, "c": 2], "é": 0, "z": 0]
    #expect(
      String(decoding: value.serialized(sortedKeys: true), as: UTF8.self) == #"{"a":{"c":2,"d":1},"b":1,"z":0,"é":0}"#)
  }
}
