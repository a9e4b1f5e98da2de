import FlameHub
import HubTesting
import Testing

/// Names of files that are uploaded: what arrives as it is goes out, everything else is refused before that.
struct UploadNameTests {
  private static let bucket = Lab.uuid

  @Test(arguments: ["../up.txt", "/abs/x.txt", "a b+c.txt", "dir/c.txt", "..", ".hidden", "a'b;c=d%22.txt"])
  func whatArrivesAsItIsIsSent(name: String) async throws {
    let lab = try Lab(status: .created, #"{"data":[],"meta":{"total":0}}"#)
    try await lab.hub.storage.buckets.upload([.bytes([1], name: name)], to: Self.bucket)
    let body = try #require(lab.bodies.first)
    #expect(body.contains("; filename=\"\(name)\"\r\n"))
  }

  @Test(arguments: [
    ("", "a file has no name"),
    (
      "\u{FC}ber.txt",
      "the Hub reads names of files as Latin-1 and would keep '\u{FC}ber.txt' under another one; use ASCII"
    ),
    ("a\"b", "'a\"b' has quotes, backslashes or control characters, which do not arrive as they are; leave them out"),
    ("a\\b", "'a\\b' has quotes, backslashes or control characters, which do not arrive as they are; leave them out"),
    ("a\nb", "'a\\nb' has quotes, backslashes or control characters, which do not arrive as they are; leave them out"),
    (
      "a\u{7F}b",
      "'a\\u{7F}b' has quotes, backslashes or control characters, which do not arrive as they are; leave them out"
    ),
    ("dir/", "'dir/' is the path of a folder; leave out the slash at the end"),
    (String(repeating: "n", count: 257), "a name has 257 bytes; the Hub keeps 256, so shorten it"),
  ])
  func whatWouldArriveAsSomethingElseIsRefused(name: String, reason: String) async throws {
    let lab = try Lab("{}")
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.storage.buckets.upload([.bytes([1], name: name)], to: Self.bucket)
    }
    #expect(error?.reason == reason)
    #expect(error?.operation == "storage.buckets.upload")
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func anUploadNeedsFilesOfDifferentNames() async throws {
    let lab = try Lab("{}")
    let none = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.storage.buckets.upload([], to: Self.bucket)
    }
    #expect(none?.reason == "there are no files to upload")
    let twice = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.storage.buckets.upload(
        [.bytes([1], name: "a"), .bytes([], name: "b"), .bytes([2], name: "a")], to: Self.bucket)
    }
    #expect(twice?.reason == "'a' comes twice; a bucket has one file of a name, so give one of them another")
    #expect(lab.transport.sent.isEmpty)
  }
}
