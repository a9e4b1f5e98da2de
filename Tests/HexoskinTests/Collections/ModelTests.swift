import Hexoskin
import Testing

@Suite struct ModelTests {
  private func survives<R: HexoskinSnapshot>(_ type: R.Type, _ text: String) throws -> R {
    let object = try HubJSONDecoder().decode(type, from: Array(text.utf8))
    let written = try HubJSONEncoder().encodeValue(object)
    let expected = try JSONValue(parsing: Array(text.utf8))
    #expect(written == expected)
    for (name, value) in expected.objectValue ?? JSONObject() where value.isNull {
      #expect(written[name] == .null, "\(name)")
    }
    return object
  }

  @Test func nothingIsLostInReadingAndWriting() throws {
    let record = try survives(HexoskinRecord.self, Documents.record)
    #expect(record.user.id == "99")
    #expect(record.user.nested?.username == "ann@example.com")
    #expect(record.start.ticks == 359_000_000_000)
    #expect(record.duration == 2500)
    #expect(record.wire.isNull("device"))
    let range = try survives(HexoskinRange.self, Documents.range)
    #expect(range.user.uri == "/api/user/99/")
    #expect(range.user.nested == nil)
    #expect(range.context?.activityType?.idText == "17")
    #expect(range.wire["mood"]?["grade"] == 1.5)
    let account = try survives(HexoskinAccount.self, Documents.account)
    #expect(account.profile?.nested?["weight"] == 65)
    #expect(account.user.id == "99")
    _ = try survives(HexoskinUser.self, Documents.user)
    let datatype = try survives(HexoskinDatatype.self, Documents.datatype)
    #expect(datatype.frequency == 1)
    let annotation = try survives(HexoskinAnnotation.self, Documents.annotation)
    #expect(annotation.datatype.id == "4096")
  }

  @Test func whatIsMissingIsNamed() throws {
    let error = try #require(throws: DecodingError.self) {
      try HubJSONDecoder().decode(HexoskinRange.self, from: Array(#"{"id": 1, "name": "x"}"#.utf8))
    }
    guard case .keyNotFound(let key, _) = error else { return #expect(Bool(false), "\(error)") }
    #expect(key.stringValue == "user")
  }

  @Test func anUnknownStatusStays() throws {
    let text = Documents.range.replacing(#""status": "complete""#, with: #""status": "melting""#)
    #expect(try survives(HexoskinRange.self, text).status == "melting")
  }

  @Test func printsAsJSON() throws {
    let user = try HubJSONDecoder().decode(HexoskinUser.self, from: Array(Documents.user.utf8))
    #expect("\(user)".contains(#""email":"ann@example.com""#))
  }
}
