import HubHTTP
import Testing

struct HTTPFieldsTests {
  private func name(_ text: String) throws -> HTTPField.Name { try #require(HTTPField.Name(text)) }

  @Test func namesCompareWithoutCase() throws {
    #expect(try name("content-TYPE") == .contentType)
    #expect(try Set([name("ETAG"), name("etag"), .eTag]).count == 1)
    #expect(try name("X-Made-Up").rawName == "X-Made-Up")
    #expect(try "\(name("X-Made-Up"))" == "X-Made-Up")
  }

  @Test func severalValuesStayInOrder() throws {
    var fields: HTTPFields = [.setCookie: "a=1", .eTag: "x"]
    fields.append(HTTPField(name: try name("set-cookie"), value: "b=2"))
    #expect(fields[values: .setCookie] == ["a=1", "b=2"])
    #expect(fields[.setCookie] == "a=1, b=2")
    #expect(fields.map(\.value) == ["a=1", "x", "b=2"])
    #expect(fields.count == 3)
  }

  @Test func replacementKeepsItsPlaceAndLeavesOne() throws {
    var fields: HTTPFields = [.accept: "a", .eTag: "x", .date: "d"]
    fields.append(HTTPField(name: .eTag, value: "y"))
    fields[try name("etag")] = "z"
    #expect(fields.map(\.value) == ["a", "z", "d"])
    #expect(fields[1].name.rawName == "ETag")
  }

  @Test func removal() {
    var fields: HTTPFields = [.accept: "a", .eTag: "x"]
    fields[.accept] = nil
    #expect(fields[.accept] == nil)
    #expect(fields[values: .accept].isEmpty)
    #expect(!fields.contains(.accept))
    #expect(fields.contains(.eTag))
    fields[.accept] = nil
    #expect(fields.count == 1)
  }

  @Test func anEmptyValueIsAValue() {
    var fields = HTTPFields()
    fields[.accept] = ""
    #expect(fields[.accept] == "")
    #expect(fields.count == 1)
  }

  @Test func literalsMayRepeatAName() {
    let fields: HTTPFields = [.setCookie: "a", .setCookie: "b"]
    #expect(fields[values: .setCookie] == ["a", "b"])
    #expect(fields == HTTPFields([HTTPField(name: .setCookie, value: "a"), HTTPField(name: .setCookie, value: "b")]))
  }
}
