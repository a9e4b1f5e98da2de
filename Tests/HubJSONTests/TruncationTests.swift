import HubJSON
import Testing

@Suite("Truncation")
struct TruncationTests {
  struct Model: Codable, Hashable {
    var id: String?
    var count: Int?
    var tags: [String]?
    var nested: [String: JSONValue]?
    var wire = WireMembers()
  }

  @Test("a document that is cut anywhere is an error, never a part of a model")
  func everyByte() throws {
    var generator = Generator(seed: 7)
    for _ in 0..<20 {
      let members: JSONObject = [
        "id": .string(generator.text()), "count": 12, "tags": [.string(generator.text()), "b"],
        "nested": ["x": generator.value(depth: 4)], "unknown": generator.value(depth: 4),
      ]
      let text = bytes(generator.write(.object(members)))
      #expect(try HubJSONDecoder().decode(Model.self, from: text).id == members["id"]?.stringValue)
      for length in 0..<text.count {
        #expect(throws: JSONSyntaxError.self) { try HubJSONDecoder().decode(Model.self, from: Array(text[..<length])) }
      }
    }
  }

  @Test("what is cut off a scalar", arguments: ["\"text \\u00e9 é 😀\"", "true", "false", "null"])
  func scalars(text: String) {
    let text = bytes(text)
    #expect(throws: Never.self) { try JSONValue(parsing: text) }
    for length in 0..<text.count {
      #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text[..<length])) }
    }
  }

  @Test("only blanks behind a document, and digits of a bare number, can go unnoticed")
  func exceptions() throws {
    #expect(try JSONValue(parsing: bytes("[1] \n")) == JSONValue(parsing: bytes("[1]")))
    #expect(try JSONValue(parsing: bytes("12")) == 12)
    for cut in ["-", "1.", "1.5e", "1.5e-"] {
      #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes(cut)) }
    }
  }
}
