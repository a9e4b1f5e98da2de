import FlameHub
import HubSandbox
import HubTesting
import Testing

/// Buckets and their files as records (wire page, sections 4.3 and 10.2).
struct BucketTests {
  private static let bucket = #"""
    {"id":"\#(Lab.uuid)","name":"a-bucket","region":null,"realmId":null,"actorId":null,"actorType":null,
    "createdAt":"2025-01-31T12:00:00.000Z","updatedAt":"2025-01-31T12:00:00.000Z"}
    """#

  /// A bucket is found by its name where nothing stands in the query: with anything there the Hub answers 500.
  @Test func byName() async throws {
    let lab = try Lab(Documents.record(Self.bucket))
    let buckets = lab.hub.storage.buckets
    #expect(try await buckets.get("a-bucket").id.rawValue == Lab.uuid)
    #expect(try await buckets.getIfPresent(Lab.uuid)?.name == "a-bucket")
    try await buckets.delete("A_Bucket.2")
    #expect(
      lab.sent == [
        "GET /storage/buckets/a-bucket", "GET /storage/buckets/\(Lab.uuid)", "DELETE /storage/buckets/A_Bucket.2",
      ])
    for name in ["Upper Case ", "a/b", "..", "", "ä", "a\"b"] {
      let error = await #expect(throws: InvalidRequestError.self) { try await buckets.get(name) }
      #expect(error?.reason.contains("find others with only(where: .name == …)") == true)
    }
    #expect(lab.sent.count == 3)
  }

  @Test func queries() async throws {
    let lab = try Lab(Documents.list([], total: 0))
    let storage = lab.hub.storage
    _ = try await storage.buckets.list(where: .name == "a b" && .actorType == .client, sort: .descending(.createdAt))
    _ = try await storage.bucketFiles.list(where: .bucketID == ID(Lab.uuid) && .directory == "src", sort: .by(.name))
    #expect(
      lab.sent == [
        "GET /storage/buckets?page[limit]=50&page[offset]=0&filter[name]=a b&filter[actorType]=client&sort=-createdAt",
        "GET /storage/bucket-files?page[limit]=50&page[offset]=0&filter[bucketId]=\(Lab.uuid)&filter[directory]=src"
          + "&sort=name&include=bucket",
      ])
    let error = await #expect(throws: InvalidRequestError.self) {
      try await storage.bucketFiles.list(where: .bucketID == ID("a-bucket"))
    }
    #expect(error?.reason.contains("'a-bucket' is no UUID") == true)
  }

  @Test func theNamesOfHub08() async throws {
    let lab = try Lab(
      generation: .hub08,
      #"{"data":[{"id":"\#(Lab.uuid)","name":"a.py","path":"src/a.py","directory":"src","size":3,"hash":"h","#
        + #""actor_id":"u","actor_type":"robot","realm_id":"\#(Lab.other)","bucket_id":"\#(Lab.other)","#
        + #""bucket":{"id":"\#(Lab.other)","name":"b","region":null,"actor_id":"u","actor_type":"user","realm_id":null,"#
        + #""created_at":"2025-01-31T12:00:00.000Z","updated_at":"2025-01-31T12:00:00.000Z"},"#
        + #""created_at":"2025-01-31T12:00:00.000Z","updated_at":"2025-01-31T12:00:00.000Z"}],"meta":{"total":1}}"#)
    let files = try await lab.hub.storage.bucketFiles.list(where: .bucketID == ID(Lab.other) && .actorType == .robot)
    let file = try #require(files.items.first)
    #expect(file.actorType == .robot && file.bucketID == ID(Lab.other) && file.bucket?.actorID == "u")
    #expect(file.wire.unknown.isEmpty)
    #expect(
      lab.sent == [
        "GET /storage/bucket-files?page[limit]=50&page[offset]=0&filter[bucket_id]=\(Lab.other)"
          + "&filter[actor_type]=robot&include=bucket"
      ])
  }

  /// A client of the storage service alone, with the session of others.
  @Test func aloneWithASharedSession() async throws {
    try await overSandbox { hub, sandbox async throws in
      let storage = try FlameStorageClient(
        server: ServerAddress(sandbox.storage), auth: .credential(hub.credential),
        tokenAddress: ServerAddress(sandbox.auth))
      let bucket = try await storage.buckets.create(.init(name: "a-bucket"))
      try await storage.buckets.upload([.bytes([1, 2], name: "src/a.bin"), .bytes([], name: "b")], to: "a-bucket")
      let files = try await hub.storage.bucketFiles.list(where: .bucketID == bucket.id, sort: .ascending(.name)).items
      #expect(files.map(\.path) == ["src/a.bin", "b"] && files.map(\.directory) == ["src", "."])
      #expect(files.map(\.size) == [2, 0] && files.allSatisfy { $0.bucket == bucket })
      #expect(try await storage.generation() == .hub013)
      #expect(try storage.request(of: storage.buckets.calls.delete(bucket.id)).path == "/buckets/\(bucket.id)")
      try await storage.bucketFiles.delete(files[0])
      try await storage.buckets.delete(bucket)
      #expect(try await storage.buckets.getIfPresent("a-bucket") == nil)
      let logins = sandbox.journal.requests(since: 0).filter { $0.target.hasSuffix("/token") }
      #expect(logins.count == 1)
    }
  }

  @Test(arguments: ["0.13.0", "0.8.13"])
  func bucketsThatAreNotThere(version: String) async throws {
    try await overSandbox(version: version) { hub, _ async throws in
      let buckets = hub.storage.buckets
      for error in [
        await #expect(throws: HTTPNotFound.self) { try await buckets.get("no-bucket") },
        await #expect(throws: HTTPNotFound.self) { try await buckets.delete(Lab.uuid) },
        await #expect(throws: HTTPNotFound.self) { try await buckets.archive(of: "no-bucket") },
        await #expect(throws: HTTPNotFound.self) { try await hub.storage.bucketFiles.download(Lab.uuid) },
        await #expect(throws: HTTPNotFound.self) { try await buckets.upload([.bytes([], name: "a")], to: Lab.uuid) },
      ] {
        #expect(error?.flame.kind == .absent, "\(String(describing: error))")
      }
    }
  }
}
