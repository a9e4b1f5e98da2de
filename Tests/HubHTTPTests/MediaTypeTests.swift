import HubHTTP
import Testing

struct MediaTypeTests {
  @Test(arguments: [
    ("application/json", true, false), ("Application/JSON; charset=utf-8", true, false), ("text/json", true, false),
    ("application/problem+json", true, false), ("application/vnd.api+json;v=1", true, false),
    ("text/html; charset=UTF-8", false, true), ("application/xhtml+xml", false, true), ("text/plain", false, false),
    ("application/json-seq", false, false), ("application/jsonp", false, false),
  ])
  func kinds(text: String, isJSON: Bool, isHTML: Bool) throws {
    let type = try #require(MediaType(text))
    #expect(type.isJSON == isJSON)
    #expect(type.isHTML == isHTML)
  }

  @Test func parameters() throws {
    let type = try #require(MediaType("multipart/Form-Data ; Boundary=\"a=b\" ;charset = utf-8;nonsense;"))
    #expect(type.essence == "multipart/form-data")
    #expect(type.parameters == ["boundary": "a=b", "charset": "utf-8"])
  }

  @Test(arguments: [
    "", ";", "json", "/", "text/", "/plain", "text/plain/x", "te xt/plain", "text/pl\u{E4}in", ";text/plain",
    "application/json, text/html",
  ])
  func noMediaTypes(text: String) {
    #expect(MediaType(text) == nil)
  }

  @Test func ofAResponse() {
    #expect(HTTPResponse(status: .ok).mediaType == nil)
    #expect(HTTPResponse(status: .ok, headerFields: [.contentType: "nonsense"]).mediaType == nil)
    #expect(HTTPResponse(status: .ok, headerFields: [.contentType: "TEXT/html"]).mediaType?.isHTML == true)
  }
}
