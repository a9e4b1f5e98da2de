import HubJSON
import Testing

@Suite("Decoding containers")
struct DecoderContainerTests {
  enum Key: String, CodingKey {
    case a, b, list, object, absent
  }

  /// Runs a closure as the `init(from:)` of a model.
  struct Probe: Decodable {
    init(from decoder: any Decoder) throws {
      guard let key = CodingUserInfoKey(rawValue: "body"),
        let body = decoder.userInfo[key] as? @Sendable (any Decoder) throws -> Void
      else { return }
      try body(decoder)
    }
  }

  func decode(_ text: String, _ body: @escaping @Sendable (any Decoder) throws -> Void) throws {
    var decoder = HubJSONDecoder()
    let key = try #require(CodingUserInfoKey(rawValue: "body"))
    decoder.userInfo[key] = body
    _ = try decoder.decode(Probe.self, from: bytes(text))
  }

  @Test("keyed: nested containers, keys, nil, paths")
  func keyed() throws {
    try decode(#"{"a":1,"unknown":2,"list":[1,{"b":"x"},null],"object":{"a":null,"b":true}}"#) { decoder in
      let container = try decoder.container(keyedBy: Key.self)
      #expect(container.allKeys == [.a, .list, .object])
      #expect(container.contains(.a))
      #expect(!container.contains(.absent))
      #expect(try !container.decodeNil(forKey: .a))
      #expect(throws: DecodingError.self) { try container.decodeNil(forKey: .absent) }
      #expect(try container.decodeIfPresent(Int8.self, forKey: .absent) == nil)

      let object = try container.nestedContainer(keyedBy: Key.self, forKey: .object)
      #expect(object.codingPath.map(\.stringValue) == ["object"])
      #expect(try object.decodeNil(forKey: .a))
      #expect(try object.decode(Bool.self, forKey: .b))
      #expect(try object.decodeIfPresent(UInt8.self, forKey: .a) == nil)
      #expect(throws: DecodingError.self) { try container.nestedContainer(keyedBy: Key.self, forKey: .list) }
      #expect(throws: DecodingError.self) { try container.nestedUnkeyedContainer(forKey: .object) }

      var list = try container.nestedUnkeyedContainer(forKey: .list)
      #expect(list.count == 3)
      #expect(try !list.decodeNil())
      #expect(throws: DecodingError.self) { try list.decode(String.self) }
      #expect(list.currentIndex == 0, "a failure consumes nothing")
      #expect(try list.decode(Int.self) == 1)
      let inner = try list.nestedContainer(keyedBy: Key.self)
      #expect(inner.codingPath.map(\.stringValue) == ["list", "Index 1"])
      #expect(try inner.decode(String.self, forKey: .b) == "x")
      #expect(try list.decodeNil())
      #expect(list.isAtEnd)
      #expect(throws: DecodingError.self) { try list.decode(Int.self) }
      #expect(throws: DecodingError.self) { try list.decodeNil() }
      #expect(throws: DecodingError.self) { try list.superDecoder() }
    }
  }

  @Test("super decoders")
  func superDecoders() throws {
    try decode(#"{"super":{"a":1},"b":[{"a":2}]}"#) { decoder in
      let container = try decoder.container(keyedBy: Key.self)
      let parent = try container.superDecoder()
      #expect(parent.codingPath.map(\.stringValue) == ["super"])
      #expect(try parent.container(keyedBy: Key.self).decode(Int.self, forKey: .a) == 1)
      var list = try container.superDecoder(forKey: .b).unkeyedContainer()
      let element = try list.superDecoder()
      #expect(try element.container(keyedBy: Key.self).decode(Int.self, forKey: .a) == 2)
      #expect(throws: DecodingError.self) { try container.superDecoder(forKey: .absent) }
      #expect(throws: DecodingError.self) { try parent.container(keyedBy: Key.self).superDecoder() }
    }
  }

  @Test("two containers over one decoder")
  func twoContainers() throws {
    enum Other: String, CodingKey { case b }
    try decode(#"{"b":2,"a":1}"#) { decoder in
      let first = try decoder.container(keyedBy: Key.self)
      let second = try decoder.container(keyedBy: Other.self)
      #expect(try first.decode(Int.self, forKey: .a) == 1)
      #expect(try second.decode(Int.self, forKey: .b) == 2)
      #expect(try first.decode(Int.self, forKey: .b) == 2)
    }
  }

  @Test("a decoder that outlives the call still reads its document")
  func escaping() throws {
    struct Kept: Decodable {
      let decoder: any Decoder
      init(from decoder: any Decoder) throws { self.decoder = decoder }
    }
    let kept = try decoded([String: Kept].self, #"{"list":{"a":"long enough to live on the heap","b":[1,2,3]}}"#)
    let container = try #require(kept["list"]).decoder.container(keyedBy: Key.self)
    #expect(try container.decode(String.self, forKey: .a) == "long enough to live on the heap")
    #expect(try container.decode([Int].self, forKey: .b) == [1, 2, 3])
    #expect(container.codingPath.map(\.stringValue) == ["list"])
  }
}
