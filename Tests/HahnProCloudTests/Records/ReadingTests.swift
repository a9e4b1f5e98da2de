import HahnProCloud
import HubTesting
import Testing

struct ReadingTests {
  @Test func anAssetWithReferences() async throws {
    let lab = try Lab(Documents.asset())
    let asset = try await lab.cloud.assets.get(Lab.assetID)
    #expect(asset.type == .id(ID(Lab.typeID)))
    #expect(asset.type.record == nil)
    #expect(asset.typeName == "Pump")
    #expect(asset.data?["serial"] == "P-100")
    #expect(lab.sent == ["GET /api/assets/\(Lab.assetID)"])
    #expect(lab.calls[0].request.headerFields[.authorization]?.hasPrefix("Bearer e30.") == true)
  }

  @Test func aPopulatedAsset() async throws {
    let parent = Documents.asset("64f0c0de0000000000000009", name: "Plant")
    let json = #"""
      {"id":"\#(Lab.assetID)","name":"Pump 1","type":\#(Documents.assetType),"parent":\#(parent),
      "readPermissions":["test"],"readWritePermissions":["test"]}
      """#
    let lab = try Lab(json)
    let asset = try await lab.cloud.assets.get(Lab.assetID, populate: [.type, .parent])
    #expect(asset.type.record?.name == "Pump")
    #expect(asset.type.reference == ID(Lab.typeID))
    #expect(asset.parent?.record?.name == "Plant")
    #expect(lab.sent == ["GET /api/assets/\(Lab.assetID)?populate=type,parent"])
  }

  @Test func aReferenceThatIsNeither() async throws {
    let lab = try Lab(#"{"id":"1","name":"x","type":7,"readPermissions":[],"readWritePermissions":["test"]}"#)
    let error = await #expect(throws: ResponseDecodingError.self) { try await lab.cloud.assets.get("1") }
    #expect(error?.description.contains("type") == true)
  }

  @Test func everyPageIsRead() async throws {
    let lab = try Lab { sent in
      let page = sent.request.path.contains("page=2") ? 2 : 1
      let docs = page == 1 ? [Documents.asset("1"), Documents.asset("2")] : [Documents.asset("3")]
      return .json(Documents.page(docs, total: 3, limit: 2, page: page))
    }
    let assets = try await lab.cloud.assets.all(where: .tags.contains("test"), pageSize: 2).collect()
    #expect(assets.map(\.id.rawValue) == ["1", "2", "3"])
    #expect(
      lab.sent == [
        "GET /api/assets?limit=2&page=1&filter=tags=@test&sort=createdAt",
        "GET /api/assets?limit=2&page=2&filter=tags=@test&sort=createdAt",
      ])
  }

  @Test func numbersThatNoPageHas() async throws {
    let least = Int64.min
    let lab = try Lab(
      #"{"docs":[\#(Documents.asset("1"))],"total":-5,"limit":\#(least),"page":\#(least)}"#)
    let page = try await lab.cloud.assets.list()
    #expect(page.items.count == 1)
    #expect(page.total == 1)
    #expect(page.next == nil)
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.assets.list(page: .init(limit: 1, offset: .max))
    }
    #expect(error?.description.contains("beyond") == true)
  }

  /// A server that gives fewer records than it was asked for says so by its limit.
  @Test func aServerThatCutsPages() async throws {
    let lab = try Lab { sent in
      let isSecond = sent.request.path.contains("page=2")
      let docs = isSecond ? [Documents.asset("3")] : [Documents.asset("1"), Documents.asset("2")]
      return .json(Documents.page(docs, total: 3, limit: 2, page: isSecond ? 2 : 1))
    }
    let assets = try await lab.cloud.assets.all(pageSize: 50).collect()
    #expect(assets.count == 3)
    #expect(lab.sent.last == "GET /api/assets?limit=2&page=2&sort=createdAt")
  }

  @Test func listsWithoutTotals() async throws {
    let lab = try Lab(#"{"docs":[\#(Documents.asset())],"totalDocs":1,"limit":10}"#)
    let page = try await lab.cloud.assets.list(page: .page(1, limit: 10))
    #expect(page.total == 1)
    #expect(page.next == nil)
  }

  @Test func absence() async throws {
    let absent = try Lab(status: .notFound, #"{"statusCode":404,"message":"asset not found","error":"Not Found"}"#)
    #expect(try await absent.cloud.assets.getIfPresent("1") == nil)
    let wrong = try Lab(status: .notFound, #"{"statusCode":404,"message":"Cannot GET /x","error":"Not Found"}"#)
    await #expect(throws: HTTPNotFound.self) { try await wrong.cloud.assets.getIfPresent("1") }
  }

  @Test func errorsWithSeveralMessages() async throws {
    let lab = try Lab(
      status: .badRequest, #"{"statusCode":400,"message":["a is bad","b is bad"],"error":"Bad Request"}"#)
    let error = await #expect(throws: HTTPBadRequest.self) { try await lab.cloud.assets.list() }
    #expect(error?.message == "a is bad; b is bad")
    #expect(error?.code == "Bad Request")
  }

  @Test(arguments: ["trash", "count", "many"])
  func namesOfOtherOperationsAreNoIDs(id: String) async throws {
    let lab = try Lab("{}")
    await #expect(throws: InvalidRequestError.self) { try await lab.cloud.assets.get(id) }
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func theOnlyOne() async throws {
    let lab = try Lab(Documents.page([Documents.asset("1"), Documents.asset("2")], total: 7, limit: 2))
    let error = await #expect(throws: NotExactlyOne.self) { try await lab.cloud.assets.only(where: .name == "x") }
    #expect(error?.count == 7)
  }

  @Test func counting() async throws {
    let lab = try Lab("7")
    #expect(try await lab.cloud.assets.count(where: .tags.contains("test")) == 7)
    #expect(try await lab.cloud.assets.count() == 7)
    #expect(lab.sent == ["GET /api/assets/count?filter=tags=@test", "GET /api/assets/count?filter="])
  }

  @Test func children() async throws {
    let lab = try Lab(Documents.page([], total: 0, limit: 5))
    _ = try await lab.cloud.assets.children(
      of: ID<Asset>("9"), sort: .ascending(.name), page: .page(1, limit: 5))
    #expect(lab.sent == ["GET /api/assets?limit=5&page=1&filter=parent==9&sort=name"])
  }
}
