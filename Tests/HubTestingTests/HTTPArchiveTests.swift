#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP
import HubJSON
import HubTesting
import Testing

struct HTTPArchiveTests {
  private func entry(
    _ request: String, status: Int = 200, content: String = #"{"mimeType":"application/json","text":"{}"}"#
  ) -> String {
    #"""
    {"startedDateTime":"2025-06-15T15:06:40.250Z","time":5,"request":\#(request),
    "response":{"status":\#(status),"statusText":"OK","headers":[{"name":"ETag","value":"x"}],"content":\#(content)}}
    """#
  }

  private func archive(_ entries: [String], metadata: String? = nil) throws -> HTTPArchive {
    let hubkit = metadata.map { #","_hubkit":\#($0)"# } ?? ""
    return try HTTPArchive(
      parsing: Array(
        #"{"log":{"version":"1.2","creator":{},"entries":[\#(entries.joined(separator: ","))]\#(hubkit)}}"#.utf8))
  }

  private static let get =
    #"{"method":"GET","url":"http://H:80/a?b=c%20d#f","headers":[{"name":":path","value":"/"},{"name":"Accept","value":"x"}]}"#

  private func post(_ data: String, size: Int? = nil) -> String {
    let size = size.map { #","bodySize":\#($0)"# } ?? ""
    return #"{"method":"POST","url":"https://h/a","headers":[],"postData":\#(data)\#(size)}"#
  }

  @Test func anExchange() throws {
    let exchange = try #require(try archive([entry(Self.get, status: 201)]).exchanges.first)
    #expect(exchange.request.method == .get)
    #expect(exchange.request.url == "http://h/a?b=c%20d")
    #expect(exchange.request.headerFields == [.accept: "x"])
    #expect(exchange.requestBody == nil)
    #expect(exchange.response.status == .created)
    #expect(exchange.response.headerFields[.eTag] == "x")
    #expect(exchange.responseBody == Array("{}".utf8))
    #expect(exchange.startedAt == Timestamp(secondsSince1970: 1_750_000_000, nanoseconds: 250_000_000))
  }

  @Test(arguments: [
    (#"{"mimeType":"application/json","text":"{\"a\":\"\u00e4\"}"}"#, Array(#"{"a":"ä"}"#.utf8)),
    (#"{"mimeType":"application/octet-stream","text":"AP8=","encoding":"base64"}"#, [0, 255]),
    (#"{"mimeType":"multipart/form-data; boundary=x","text":"--x\u00ff"}"#, [0x2D, 0x2D, 0x78, 0xFF]),
    (#"{"mimeType":"text/plain"}"#, []), (#"{"mimeType":"text/plain","text":""}"#, []), ("{}", []),
    (
      #"{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"a b","value":"\u00e4"},{"name":"c"}]}"#,
      Array("a%20b=%C3%A4&c=".utf8)
    ),
  ])
  func requestBodies(data: String, bytes: [UInt8]) throws {
    #expect(try archive([entry(post(data))]).exchanges.first?.requestBody == bytes)
  }

  @Test func aBodyThatWasNotKeptHasItsLength() throws {
    let exchange = try archive([entry(post(#"{"mimeType":"application/octet-stream","text":""}"#, size: 5))]).exchanges
      .first
    #expect(exchange?.requestBody?.count == 5)
  }

  /// A character of a multipart form is a byte, unless its size is that of UTF-8.
  @Test func formsThatWereReadAsUTF8() throws {
    let data = #"{"mimeType":"multipart/form-data; boundary=x","text":"--x\u00ff"}"#
    #expect(try archive([entry(post(data, size: 5))]).exchanges.first?.requestBody == [0x2D, 0x2D, 0x78, 0xC3, 0xBF])
    #expect(try archive([entry(post(data, size: 4))]).exchanges.first?.requestBody == [0x2D, 0x2D, 0x78, 0xFF])
    #expect(try archive([entry(post(data, size: -1))]).exchanges.first?.requestBody == [0x2D, 0x2D, 0x78, 0xFF])
  }

  @Test func membersThatMayBeMissing() throws {
    let text = """
      {"log":{"entries":[{"startedDateTime":"2026-01-01T00:00:00Z","request":{"method":"GET","url":"http://h/"},
      "response":{"status":204}}]}}
      """
    let exchange = try #require(try HTTPArchive(parsing: Array(text.utf8)).exchanges.first)
    #expect(exchange.request.headerFields == [:])
    #expect(exchange.response.status == .noContent)
    #expect(exchange.responseBody == [])
  }

  @Test func responseBodies() throws {
    let contents = [
      #"{"text":"AP8=","encoding":"base64"}"#, "{}", #"{"text":"\u00e4"}"#, #"{"size":0,"mimeType":"x"}"#,
    ]
    let archive = try archive(contents.map { entry(Self.get, content: $0) })
    #expect(archive.exchanges.map(\.responseBody) == [[0, 255], [], Array("ä".utf8), []])
  }

  @Test(arguments: [
    #"{"method":"G T","url":"http://h/","headers":[]}"#, #"{"method":"GET","url":"/relative","headers":[]}"#,
    #"{"method":"POST","url":"http://h/","headers":[],"postData":{"mimeType":"x/y","text":"%%","encoding":"base64"}}"#,
    #"{"method":"POST","url":"http://h/","headers":[],"postData":{"mimeType":"multipart/x","text":"\u20ac"}}"#,
  ])
  func anEntryThatCannotBeRead(request: String) throws {
    let error = #expect(throws: MalformedArchive.self) { try archive([entry(Self.get), entry(request)]) }
    #expect(error?.entry == 1)
    #expect(error.map { "\($0)" }?.hasPrefix("entry 1: ") == true)
  }

  @Test(arguments: ["{}", "[]", #"{"log":[]}"#, #"{"log":{"entries":{}}}"#, #"{"log":{"entries":[{"request":{}}]}}"#])
  func whatIsNoArchive(text: String) {
    #expect(throws: DecodingError.self) { try HTTPArchive(parsing: Array(text.utf8)) }
  }

  /// Wherever a file is cut off, it is no archive.
  @Test func aTruncatedFile() throws {
    #expect(throws: JSONSyntaxError.self) { try HTTPArchive(parsing: Array("<har>".utf8)) }
    let bytes = HTTPArchive([Exchanges.json(sent: "{}")]).serialized(pretty: false)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let error = #expect(throws: JSONSyntaxError.self) { try HTTPArchive(parsing: Array(bytes.prefix(length))) }
      #expect(error?.reason == .unexpectedEnd)
    }
  }

  @Test(arguments: ["AP8", "AP8=A", "A%8=", "AP8=\\n"])
  func anAnswerThatIsNoBase64(text: String) throws {
    let content = #"{"text":"\#(text)","encoding":"base64"}"#
    let error = #expect(throws: MalformedArchive.self) { try archive([entry(Self.get, content: content)]) }
    #expect(error?.entry == 0)
  }

  @Test(arguments: ["2", "1.5", #""1""#, "null"])
  func anUnknownFormatOfMetadata(format: String) throws {
    let error = #expect(throws: MalformedArchive.self) { try archive([], metadata: #"{"format":\#(format)}"#) }
    #expect(error?.entry == nil)
    #expect(error.map { "\($0)" }?.hasPrefix("the archive: ") == true)
    #expect(try archive([], metadata: #"{"format":1}"#).metadata != nil)
  }

  @Test func metadata() throws {
    let metadata = #"""
      {"backend":"flame-hub","version":"0.13.0","origins":{"auth":"http://h:1","core":"http://h:2/core"},
      "truth":{"requests":true,"responses":true},"credentials":[{"value":"x"},5],"more":[1]}
      """#
    let read = try #require(try archive([], metadata: metadata).metadata)
    #expect(read.backend == "flame-hub")
    #expect(read.version == "0.13.0")
    #expect(read.origins == ["auth": "http://h:1", "core": "http://h:2/core"])
    #expect(read.hasRealRequests)
    #expect(read.credentials.map { $0["value"] } == ["x"])
    #expect(read.members["more"]?[0]?.intValue == 1)
    let empty = try #require(try archive([], metadata: "{}").metadata)
    #expect(empty.backend == nil && empty.origins.isEmpty && !empty.hasRealRequests && empty.credentials.isEmpty)
    #expect(try archive([]).metadata == nil)
  }

  private static let recordings = URL(filePath: #filePath).appending(path: "../../../../shared/recordings")
    .standardizedFileURL

  /// Every recording that is there can be read.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: recordings.path)))
  func recordedTraffic() throws {
    var exchanges = 0
    for folder in ["flame-hub/c", "flame-hub/l", "hangar/23", "hexoskin"] {
      let url = Self.recordings.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path) where name.hasSuffix(".har") {
        let archive = try HTTPArchive(parsing: Array(try Data(contentsOf: url.appending(path: name))))
        #expect(archive.metadata?.backend != nil, "\(name)")
        #expect(archive.exchanges.allSatisfy { $0.request.path.hasPrefix("/") })
        exchanges += archive.exchanges.count
      }
    }
    #expect(exchanges > 1000)
  }
}
