import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Wire members")
struct WireMembersTests {
  struct Node: Codable, Hashable {
    var id: String
    var externalName: String?
    var count: Int?
    var registry: Registry?
    var wire = WireMembers()
  }

  struct Registry: Codable, Hashable {
    var name: String?
    var wire = WireMembers()
  }

  func roundTrip(_ text: String) throws -> String { try encoded(try decoded(Node.self, text)) }

  @Test(
    "a read, modify and write loses nothing",
    arguments: [
      #"{"id":"a"}"#, #"{"id":"a","externalName":"x","count":1}"#, #"{"id":"a","count":1,"externalName":null}"#,
      #"{"id":"a","externalName":null,"count":null,"registry":null}"#,
      #"{"id":"a","zeta":1.50,"alpha":{"b":[1e2,null],"a":-0.0},"mid":null}"#,
      #"{"id":"a","registry":{"name":null,"more":[]},"z":12345678901234567890123}"#,
      #"{"id":"a","wire":{"unknown":1}}"#, #"{"id":"a","wire":null}"#, #"{"id":"a","":"empty","super":{}}"#,
    ])
  func lossless(text: String) throws {
    #expect(try roundTrip(text) == text)
  }

  @Test("own members come first, then nulls, then unknown members in their order")
  func order() throws {
    #expect(
      try roundTrip(#"{"z":1,"count":2,"y":2,"externalName":null,"id":"a","x":3}"#)
        == #"{"id":"a","count":2,"externalName":null,"z":1,"y":2,"x":3}"#)
  }

  @Test("what is kept, and what it says")
  func contents() throws {
    let node = try decoded(Node.self, #"{"new":5,"id":"a","externalName":null,"gone":null,"registry":{"x":1}}"#)
    #expect(node.wire.unknown.keys == ["new", "gone"])
    #expect(node.wire["new"] == 5)
    #expect(node.wire.nulls == ["externalName"])
    #expect(node.wire.isNull("externalName"))
    #expect(node.wire.isNull("gone"))
    #expect(!node.wire.isNull("count"))
    #expect(!node.wire.isNull("id"))
    #expect(node.registry?.wire["x"] == 1)
  }

  @Test("nil and null: what was null stays null, what was absent stays absent, a value is written once")
  func changes() throws {
    var node = try decoded(Node.self, #"{"id":"a","externalName":null}"#)
    node.externalName = "now"
    #expect(try encoded(node) == #"{"id":"a","externalName":"now"}"#)
    node.externalName = nil
    #expect(try encoded(node) == #"{"id":"a","externalName":null}"#)
    node.count = nil
    #expect(try encoded(node) == #"{"id":"a","externalName":null}"#)
    node.wire.nulls = ["count", "externalName"]
    #expect(try encoded(node) == #"{"id":"a","externalName":null,"count":null}"#)
    node.wire.nulls = []
    #expect(try encoded(node) == #"{"id":"a"}"#)
    node.wire["extra"] = true
    node.wire["id"] = "never written twice"
    #expect(try encoded(node) == #"{"id":"a","extra":true}"#)
    node.wire["extra"] = nil
    #expect(try encoded(node) == #"{"id":"a"}"#)
  }

  @Test("equality counts unknown members, not null against absent")
  func equality() throws {
    let plain = try decoded(Node.self, #"{"id":"a"}"#)
    let null = try decoded(Node.self, #"{"externalName":null,"id":"a"}"#)
    let more = try decoded(Node.self, #"{"id":"a","x":1,"y":2}"#)
    #expect(plain == null)
    #expect(plain.hashValue == null.hashValue)
    #expect(plain != more)
    #expect(more == (try decoded(Node.self, #"{"y":2,"id":"a","x":1.0}"#)))
  }

  @Test("a page of models: each keeps its own")
  func page() throws {
    struct Page: Codable {
      var data: [Node]
      var wire = WireMembers()
    }
    let text = #"{"data":[{"id":"a","x":1},{"id":"b"},{"id":"c","count":null,"x":3}],"meta":{"total":3}}"#
    let page = try decoded(Page.self, text)
    #expect(page.data.map { $0.wire["x"] } == [1, nil, 3])
    #expect(try encoded(page) == text)
  }

  @Test("with Foundation's coders it is empty, whatever the member of its name is")
  func foundation() throws {
    for wire in ["", #","wire":1"#, #","wire":{"a":[]}"#, #","wire":null"#] {
      let text = #"{"id":"a","externalName":null,"unknown":1\#(wire)}"#
      let node = try JSONDecoder().decode(Node.self, from: Data(text.utf8))
      #expect(node.id == "a")
      #expect(node.wire.unknown.isEmpty && node.wire.nulls.isEmpty)
    }
    let node = try decoded(Node.self, #"{"id":"a","externalName":null,"unknown":1}"#)
    #expect(String(decoding: try JSONEncoder().encode(node), as: UTF8.self) == #"{"id":"a"}"#)
  }

  @Test("two types over one decoder share what was asked; a second reading starts anew")
  func sharedDecoder() throws {
    struct Both: Codable {
      var left: Left
      var right: Right
      struct Left: Codable {
        var a: Int
      }
      struct Right: Codable {
        var b: Int
        var wire = WireMembers()
      }
      init(from decoder: any Decoder) throws {
        left = try Left(from: decoder)
        right = try Right(from: decoder)
      }
      func encode(to encoder: any Encoder) throws {
        try left.encode(to: encoder)
        try right.encode(to: encoder)
      }
    }
    let both = try decoded(Both.self, #"{"a":1,"b":2,"c":3}"#)
    #expect(both.right.wire.unknown.keys == ["c"])
    #expect(try encoded(both) == #"{"a":1,"b":2,"c":3}"#)

    enum Either: Decodable {
      case first, second(Both.Right)
      struct Strict: Decodable { var b: Int, c: String }
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if (try? container.decode(Strict.self)) != nil {
          self = .first
        } else {
          self = .second(try container.decode(Both.Right.self))
        }
      }
    }
    guard case .second(let right) = try decoded(Either.self, #"{"b":2,"c":3}"#) else {
      Issue.record("The strict form cannot fit.")
      return
    }
    #expect(right.wire.unknown.keys == ["c"])
  }

  class Base: Codable {
    var id: Int
    var wire = WireMembers()
  }

  final class Derived: Base {
    var more: String

    private enum Key: String, CodingKey { case more }

    required init(from decoder: any Decoder) throws {
      more = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .more)
      try super.init(from: decoder)
    }

    override func encode(to encoder: any Encoder) throws {
      try super.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(more, forKey: .more)
    }
  }

  @Test("classes")
  func classes() throws {
    let text = #"{"id":1,"x":[],"more":"m"}"#
    let derived = try decoded(Derived.self, text)
    #expect(derived.wire.unknown.keys == ["x"])
    #expect(try encoded(derived) == text)
  }

  @Test("coding by hand")
  func byHand() throws {
    struct Manual: Codable {
      var id: Int
      var wire: WireMembers
      enum Key: String, CodingKey { case id }
      init(from decoder: any Decoder) throws {
        id = try decoder.container(keyedBy: Key.self).decode(Int.self, forKey: .id)
        wire = try WireMembers(from: decoder)
      }
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try wire.encode(to: encoder)
      }
    }
    #expect(try encoded(try decoded(Manual.self, #"{"x":1,"id":2}"#)) == #"{"id":2,"x":1}"#)
    #expect(try JSONDecoder().decode(Manual.self, from: Data(#"{"x":1,"id":2}"#.utf8)).wire.unknown.isEmpty)
  }

  @Test("many unknown members, and duplicates among them")
  func many() throws {
    let members = (0..<200).map { "\"k\($0 % 150)\":\($0)" }.joined(separator: ",")
    let node = try decoded(Node.self, "{\(members),\"id\":\"a\",\"id\":\"b\"}")
    #expect(node.id == "a")
    #expect(node.wire.unknown.count == 150)
    #expect(node.wire["k149"] == 149)
  }

  @Test("random objects survive")
  func random() throws {
    var generator = Generator(seed: 11)
    for _ in 0..<100 {
      guard case .object(var members) = generator.value() else { continue }
      members["id"] = "x"
      let node = try decoded(Node.self, generator.write(.object(members)))
      #expect(try HubJSONEncoder().encodeValue(node) == .object(members))
    }
  }
}
