import HahnProCloud
import HubTesting
import Testing

struct WritingTests {
  static let draft = AssetCreate(
    name: "newAsset", type: Lab.typeID, readPermissions: ["test"], readWritePermissions: ["test", "user"],
    data: ["serial": "P-100", "height": 1.5, "on": true, "none": nil])

  @Test func adding() async throws {
    let lab = try Lab(status: .created, Documents.asset())
    let asset = try await lab.cloud.assets.add(Self.draft)
    #expect(asset.id.rawValue == Lab.assetID)
    #expect(lab.sent == ["POST /api/assets"])
    #expect(
      try JSONValue(parsing: Array(lab.bodies[0].utf8)) == [
        "readPermissions": ["test"], "readWritePermissions": ["test", "user"], "name": "newAsset",
        "type": .string(Lab.typeID), "data": ["serial": "P-100", "height": 1.5, "on": true, "none": nil],
      ])
  }

  @Test func addingMany() async throws {
    let lab = try Lab(status: .created, "[\(Documents.asset())]")
    var second = Self.draft
    second.parent = ID(Lab.assetID)
    let assets = try await lab.cloud.assets.addMany([Self.draft, second])
    #expect(assets.count == 1)
    #expect(lab.sent == ["POST /api/assets/many"])
    let body = try JSONValue(parsing: Array(lab.bodies[0].utf8))
    #expect(body[1]?["parent"] == .string(Lab.assetID))
    #expect(body[0]?["parent"] == nil)
  }

  @Test func permissionsAreRequired() async throws {
    let lab = try Lab("{}")
    let draft = AssetTypeCreate(name: "Pump", readPermissions: ["test"], readWritePermissions: [])
    let error = await #expect(throws: InvalidRequestError.self) { try await lab.cloud.assetTypes.add(draft) }
    #expect(error?.description.contains("readWritePermissions") == true)
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func rolesThatAChangeAdds() async throws {
    let lab = try Lab(Documents.asset())
    let error = await #expect(throws: RolesNotHeld.self) {
      try await lab.cloud.assets.update(Lab.assetID) { $0.readPermissions.append("admin") }
    }
    #expect(error?.missing == ["admin"])
    #expect(lab.sent == ["GET /api/assets/\(Lab.assetID)"])
    // Those that it had before may be others' roles.
    let other = try Lab(roles: ["user"], Documents.asset())
    try await other.cloud.assets.update(Lab.assetID) { $0.name = "new" }
    #expect(other.sent.last == "PUT /api/assets/\(Lab.assetID)")
  }

  @Test func rolesThatAreNotHeld() async throws {
    let lab = try Lab("{}")
    var draft = Self.draft
    draft.readWritePermissions = ["test", "admin", "admin"]
    let error = await #expect(throws: RolesNotHeld.self) { try await lab.cloud.assets.add(draft) }
    #expect(error?.missing == ["admin"])
    #expect(error?.held == ["test", "user"])
    #expect(error?.description.contains("'admin'") == true)
    #expect(lab.calls.isEmpty)
  }

  /// Organisations may be named instead of roles; only the server knows the caller's.
  @Test func organisationsAreLeftToTheServer() async throws {
    let lab = try Lab(status: .created, Documents.asset())
    var draft = Self.draft
    draft.readPermissions = []
    draft.readWritePermissions = ["560a7f4e-0000-4000-8000-000000000001"]
    try await lab.cloud.assets.add(draft)
    #expect(lab.calls.count == 1)
  }

  @Test func unknownMembersSurviveAnUpdate() async throws {
    let lab = try Lab(Documents.asset(more: #","unknownField":{"kept":true},"image":null"#))
    let asset = try await lab.cloud.assets.update(Lab.assetID) { $0.tags = ["qwertz", "test"] }
    #expect(asset.name == "Pump 1")
    #expect(lab.sent == ["GET /api/assets/\(Lab.assetID)", "PUT /api/assets/\(Lab.assetID)"])
    let body = try JSONValue(parsing: Array(lab.bodies[1].utf8))
    #expect(body["unknownField"] == ["kept": true])
    #expect(body["image"] == .null)
    #expect(body["parent"] == .null)
    #expect(body["tags"] == ["qwertz", "test"])
    #expect(body["type$name"] == "Pump")
    #expect(body["createdAt"] == "2025-01-01T00:00:00.000Z")
  }

  @Test func populatedReferencesAreSentAsIDs() async throws {
    let json = #"""
      {"id":"1","name":"x","type":\#(Documents.assetType),"parent":\#(Documents.asset("9")),
      "readPermissions":["test"],"readWritePermissions":["test"]}
      """#
    let lab = try Lab(json)
    let asset = try await lab.cloud.assets.get("1", populate: [.type, .parent])
    try await lab.cloud.assets.update(asset)
    let body = try JSONValue(parsing: Array(lab.bodies[1].utf8))
    #expect(body["type"] == .string(Lab.typeID))
    #expect(body["parent"] == "9")
  }

  @Test func deleting() async throws {
    let lab = try Lab(Documents.asset(more: #","deletedAt":"2025-01-01T00:01:00.000Z""#))
    let deleted = try await lab.cloud.assets.delete(Lab.assetID)
    #expect(deleted?.deletedAt?.description == "2025-01-01T00:01:00.000Z")
    try await lab.cloud.assets.delete(Lab.assetID, force: true)
    try await lab.cloud.assets.delete(ID<Asset>(Lab.assetID), force: true, removeChildren: true)
    #expect(
      lab.sent == [
        "DELETE /api/assets/\(Lab.assetID)", "DELETE /api/assets/\(Lab.assetID)?force=true",
        "DELETE /api/assets/\(Lab.assetID)?force=true&removeChildren=true",
      ])
    let other = try Lab(#"{"acknowledged":true}"#)
    #expect(try await other.cloud.contents.delete("1", force: true) == nil)
  }

  /// The second delete of the same record would remove it for good.
  @Test func deletingAssetTypes() async throws {
    let lab = try Lab("{}")
    let types = lab.cloud.assetTypes
    try await types.delete(ID<AssetType>("7"), removeSubtypes: true, removeFromAllowedParents: nil)
    try await types.delete(ID<AssetType>("7"), force: true, removeSubtypes: nil, removeFromAllowedParents: false)
    #expect(
      lab.sent == [
        "DELETE /api/assettypes/7?removeSubtypesOfSupertype=true",
        "DELETE /api/assettypes/7?force=true&removeFromAllowedParents=false",
      ])
  }

  @Test func aDeleteThatMayHaveArrivedIsNotRepeated() {
    let endpoint = HahnProEndpoints.all.first { $0.name == "assets.delete" }
    #expect(endpoint?.repeatability == .onlyIfNotProcessed)
  }

  @Test func draftsReadAsTheyAreWritten() throws {
    let json = try HubJSONEncoder().encode(Self.draft)
    #expect(try HubJSONDecoder().decode(AssetCreate.self, from: json) == Self.draft)
    #expect("\(Self.draft)".contains("newAsset"))
  }
}
