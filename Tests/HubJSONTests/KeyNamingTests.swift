import HubJSON
import Testing

@Suite("Key naming")
struct KeyNamingTests {
  struct Model: Codable, Hashable {
    var id: Int
    var externalName: String?
    var registryProjectId: Int
    var baseURLString: String
    var sha256Hash: String
    var myURL: String
    var freeForm: [String: Int]
    var anything: JSONValue
    var innerModels: [Inner]
    var byName: [String: Inner]
    var wire = WireMembers()
    struct Inner: Codable, Hashable { var someValue: Int }
  }

  static let text =
    #"{"id":1,"registry_project_id":2,"base_url_string":"b","sha256_hash":"s","my_url":"u","#
    + #""free_form":{"camelKey":1,"snake_key":2},"anything":{"keepThis":{"andThat":1}},"#
    + #""inner_models":[{"some_value":1}],"by_name":{"theName":{"some_value":2}},"#
    + #""external_name":null,"unknown_member":{"x_y":1}}"#

  @Test("a model in camel case speaks snake case")
  func roundTrip() throws {
    var decoder = HubJSONDecoder()
    decoder.keyNaming = .snakeCase
    var encoder = HubJSONEncoder()
    encoder.keyNaming = .snakeCase
    let model = try decoder.decode(Model.self, from: bytes(Self.text))
    #expect(model.freeForm.keys.sorted() == ["camelKey", "snake_key"])
    #expect(model.wire.nulls == ["external_name"])
    #expect(model.wire.unknown.keys == ["unknown_member"])
    #expect(try encoder.encodeValue(model) == JSONValue(parsing: bytes(Self.text)))
    #expect(try encoder.encodeValue(model)["external_name"] == .null)
  }

  @Test("nulls are not restored under names of another rule")
  func otherRule() throws {
    var decoder = HubJSONDecoder()
    decoder.keyNaming = .snakeCase
    let value = try HubJSONEncoder().encodeValue(try decoder.decode(Model.self, from: bytes(Self.text)))
    #expect(value["external_name"] == nil)
    #expect(value["externalName"] == nil)
    #expect(value["registryProjectId"] == 2)
  }

  @Test("paths name the members of the wire")
  func paths() throws {
    var decoder = HubJSONDecoder()
    decoder.keyNaming = .snakeCase
    let text = Self.text.replacing(#"[{"some_value":1}]"#, with: #"[{"some_value":"x"}]"#)
    let error = try #require(throws: DecodingError.self) { try decoder.decode(Model.self, from: bytes(text)) }
    guard case .typeMismatch(_, let context) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["inner_models", "Index 0", "some_value"])
  }

  @Test("all keys of a container are found again")
  func allKeys() throws {
    struct Keys: Decodable {
      var keys: [String]
      enum Key: String, CodingKey { case externalName, id, _private, trailing_ }
      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        keys = container.allKeys.filter { container.contains($0) }.map(\.stringValue)
      }
    }
    var decoder = HubJSONDecoder()
    decoder.keyNaming = .snakeCase
    let text = #"{"external_name":1,"id":2,"_private":3,"trailing_":4,"other":5}"#
    #expect(try decoder.decode(Keys.self, from: bytes(text)).keys == ["externalName", "id", "_private", "trailing_"])
  }
}
