import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Patch")
struct PatchTests {
  struct NodeUpdate: Codable, Hashable, Sendable {
    @Patch var hidden: Bool = false
    @Patch var externalName: String?
    @Patch var registry: UUID?
    init() {}
  }

  @Test("untouched, null and a value are three encodings")
  func threeStates() throws {
    var update = NodeUpdate()
    #expect(try encoded(update) == "{}")
    #expect(!update.$hidden.isSet && !update.hidden)
    #expect(update.externalName == nil)
    update.externalName = nil
    #expect(try encoded(update) == #"{"externalName":null}"#)
    update.externalName = "x"
    update.hidden = false
    #expect(update.$hidden.isSet)
    #expect(try encoded(update) == #"{"hidden":false,"externalName":"x"}"#)
    update.$hidden.unset()
    #expect(try encoded(update) == #"{"externalName":"x"}"#)
    update.registry = UUID(uuidString: "0B0CAB4E-2F01-4B2C-9AC2-6B1C2E31E1F2")
    #expect(try encoded(update) == #"{"externalName":"x","registry":"0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1f2"}"#)
  }

  @Test(
    "reading back: absent is unset, null is set",
    arguments: [
      "{}", #"{"externalName":null}"#, #"{"hidden":true}"#, #"{"hidden":false,"externalName":"x","registry":null}"#,
    ])
  func readBack(text: String) throws {
    let update = try decoded(NodeUpdate.self, text)
    #expect(try encoded(update) == text)
    #expect(update.$hidden.isSet == text.contains("hidden"))
    #expect(update.$externalName.isSet == text.contains("externalName"))
    let foundation = try JSONDecoder().decode(NodeUpdate.self, from: Data(text.utf8))
    #expect(foundation == update)
    let value = try JSONValue(parsing: [UInt8](try JSONEncoder().encode(update)))
    #expect(value == (try JSONValue(parsing: bytes(text))))
  }

  @Test("null for a member that is not optional is an error with a path")
  func nullRefused() throws {
    let failure = try #require(decodingFailure(NodeUpdate.self, #"{"hidden":null}"#))
    #expect(failure.kind == "valueNotFound")
    #expect(failure.path == ".hidden")
  }

  @Test("equality tells the states apart")
  func equality() {
    var set = NodeUpdate()
    set.externalName = nil
    #expect(set != NodeUpdate())
    set.$externalName.unset()
    #expect(set == NodeUpdate())
  }

  @Test("initialisers set what they are given")
  func initialisers() throws {
    struct Create: Codable, Hashable {
      @Patch var name: String = ""
      @Patch var hidden: Bool = false
      init(name: String, hidden: Bool? = nil) {
        _name = Patch(set: name)
        _hidden = hidden.map { Patch(set: $0) } ?? .unset(default: false)
      }
    }
    #expect(try encoded(Create(name: "n")) == #"{"name":"n"}"#)
    #expect(try encoded(Create(name: "n", hidden: false)) == #"{"name":"n","hidden":false}"#)
  }

  @Test("absent members without nil read as their type's zero")
  func blanks() throws {
    struct Wide: Codable, Hashable {
      struct Label: RawRepresentable, Codable, Hashable, Sendable {
        var rawValue: String
      }
      @Patch var flag: Bool = true
      @Patch var count: Int = 1
      @Patch var ratio: Double = 1
      @Patch var text: String = "x"
      @Patch var id: UUID = UUID()
      @Patch var at: Timestamp = Timestamp(secondsSince1970: 9)
      @Patch var label: Label = Label(rawValue: "l")
      @Patch var tags: [String] = ["t"]
      @Patch var settings: JSONObject = ["a": 1]
    }
    let wide = try decoded(Wide.self, "{}")
    #expect(!wide.flag && wide.count == 0 && wide.ratio == 0 && wide.text.isEmpty && wide.tags.isEmpty)
    #expect(try encoded(wide) == "{}")
    enum Closed: String, Codable { case one }
    struct Narrow: Codable { @Patch var closed: Closed = .one }
    #expect(decodingFailure(Narrow.self, "{}")?.kind == "keyNotFound closed")
    #expect(try encoded(try decoded(Narrow.self, #"{"closed":"one"}"#)) == #"{"closed":"one"}"#)
  }

  @Test("together with wire members and a naming rule")
  func combined() throws {
    struct Update: Codable {
      @Patch var externalName: String?
      @Patch var hidden: Bool = false
      var wire = WireMembers()
    }
    for text in [#"{"externalName":null,"new":1}"#, #"{"hidden":true}"#, "{}"] {
      #expect(try encoded(try decoded(Update.self, text)) == text)
    }
    var encoder = HubJSONEncoder()
    encoder.keyNaming = .snakeCase
    var update = NodeUpdate()
    update.externalName = nil
    #expect(String(decoding: try encoder.encode(update), as: UTF8.self) == #"{"external_name":null}"#)
  }
}
