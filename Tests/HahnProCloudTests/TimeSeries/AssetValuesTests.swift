import HahnProCloud
import HubTesting
import Testing

struct AssetValuesTests {
  private static func values(_ name: String, _ metadata: JSONObject? = nil) -> AssetValues {
    AssetValues(
      name, readPermissions: ["test"], readWritePermissions: ["test", "user"],
      entries: TimeSeriesEntries([1_735_689_600_000: 21.5]), metadata: metadata)
  }

  @Test func oneSeries() async throws {
    let lab = try Lab(status: .created, Documents.series)
    let series = try await lab.cloud.timeSeries.addValues(
      Self.values("temperature", ["unit": "°C"]), toAsset: ID<Asset>(Lab.assetID))
    #expect(series.name == "temperature")
    #expect(lab.sent == ["POST /api/tsm/assets/\(Lab.assetID)"])
    #expect(
      lab.bodies == [
        #"{"name":"temperature","readPermissions":["test"],"readWritePermissions":["test","user"],"#
          + #""values":{"1735689600000":21.5},"metadata":{"unit":"°C"}}"#
      ])
  }

  @Test func severalSeries() async throws {
    let lab = try Lab(
      status: .created,
      #"[{"status":"fulfilled","value":\#(Documents.series)},{"status":"rejected","reason":{"statusCode":403}}]"#)
    let results = try await lab.cloud.timeSeries.addManyValues(
      [Self.values("temperature"), Self.values("vibration")], toAsset: ID<Asset>(Lab.assetID))
    #expect(results.map(\.status) == ["fulfilled", "rejected"])
    #expect(results[0].value?.name == "temperature")
    #expect(results[1].reason?["statusCode"] == 403)
    #expect(lab.sent == ["POST /api/tsm/assets/\(Lab.assetID)/bulk"])
    #expect(try JSONValue(parsing: Array(lab.bodies[0].utf8))[1]?["name"] == "vibration")
  }

  @Test func recentValues() async throws {
    let lab = try Lab(#"{"temperature":{"timestamp":1735689600000,"value":5}}"#)
    let values = try await lab.cloud.timeSeries.recentValues(ofAsset: ID<Asset>(Lab.assetID), names: ["temperature"])
    #expect(values["temperature"]?["value"] == 5)
    #expect(lab.sent == ["GET /api/tsm/asset/\(Lab.assetID)/recent?names=temperature"])
  }

  @Test func refusals() async throws {
    let lab = try Lab("{}")
    let foreign = AssetValues(
      "x", readPermissions: [], readWritePermissions: ["admin"], entries: TimeSeriesEntries([1: 2.0]))
    let nameless = Self.values("")
    await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.timeSeries.addValues(nameless, toAsset: ID<Asset>("1"))
    }
    await #expect(throws: RolesNotHeld.self) {
      try await lab.cloud.timeSeries.addValues(foreign, toAsset: ID<Asset>("1"))
    }
    let none: [AssetValues] = []
    await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.timeSeries.addManyValues(none, toAsset: ID<Asset>("1"))
    }
    #expect(lab.calls.isEmpty)
  }

  /// Recorded paths are read back as the operations that they belong to.
  @Test(
    arguments: [
      (.get, "/api/tsm/asset/1/recent", "timeSeries.recentValuesOfAsset"),
      (.get, "/api/tsm/asset/1", "timeSeries.ofAsset"),
      (.get, "/api/tsm/1/recent", "timeSeries.recentValue"), (.get, "/api/tsm/1/0", "timeSeries.values"),
      (.get, "/api/tsm/1/0/5", "timeSeries.valuesOfPeriod"), (.post, "/api/tsm/many", "timeSeries.addMany"),
      (.post, "/api/tsm/1", "timeSeries.addValues"), (.get, "/api/assets/count", "assets.count"),
      (.get, "/api/assets/trash", "assets.trash"), (.get, "/api/assets/1", "assets.get"),
      (.post, "/api/contents", "contents.upload"), (.put, "/api/contents/trash/restore", "contents.restoreAll"),
      (.post, "/auth/realms/hpc/protocol/openid-connect/token", "auth.token"),
    ] as [(HTTPRequest.Method, String, String)])
  func routing(method: HTTPRequest.Method, path: String, name: String) {
    let router = EndpointRouter(
      endpoints: HahnProEndpoints.all,
      origins: ["api": "https://cloud.example/api", "auth": "https://cloud.example/auth"])
    let request = HTTPRequest(
      method: method, scheme: "https", authority: "cloud.example", path: path)
    #expect(router.match(request)?.endpoint.name == name)
  }
}
