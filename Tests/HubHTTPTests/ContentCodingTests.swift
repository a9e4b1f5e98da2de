import HubHTTP
import Testing

@Suite struct ContentCodingTests {
  @Test(arguments: [
    ("gzip", ["gzip"]), ("GZip , deflate", ["gzip", "deflate"]), ("utf-8", []), ("identity", []), ("", []),
    ("gzip, utf-8", ["gzip"]), ("br;q=1", ["br;q=1"]),
  ])
  func whatIsNoCodingIsLeftOut(value: String, codings: [String]) {
    #expect(([.contentEncoding: value] as HTTPFields).contentCodings == codings)
  }

  @Test func noneWithoutTheField() { #expect(HTTPFields().contentCodings == []) }
}
