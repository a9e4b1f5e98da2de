import HubJSON

extension HahnProCloudState {
  /// The series of an asset, all or those of the names that are asked for.
  func series(of asset: String, _ call: CloudCall) -> [CloudRecord] {
    let names = call.names("names")
    return readable(.timeSeries, for: call.caller).filter {
      $0.text("assetRef") == asset && (names.isEmpty || names.contains($0.text("name") ?? ""))
    }
  }

  /// `GET /tsm/asset/{assetId}/recent`: the newest value of each series, by name.
  func recentValues(of asset: String, _ call: CloudCall) -> JSONValue {
    var recent: JSONObject = [:]
    for series in series(of: asset, call) {
      if let name = series.text("name"), let last = points(of: series.id).last { recent[name] = last.json }
    }
    return .object(recent)
  }

  /// `POST /tsm/assets/{assetId}`: the series is made when the asset has none of its name.
  mutating func addAssetValues(_ body: JSONObject, to asset: String, by caller: CloudCaller) throws(CloudFailure)
    -> JSONValue
  {
    let asset = try find(.assets, asset, for: caller).id
    guard let added = body["values"]?.objectValue else { throw .invalid(["values must be an object"]) }
    let name = body.text("name")
    var series = readable(.timeSeries, for: caller).first {
      $0.text("assetRef") == asset && $0.text("name") == name
    }
    if series == nil {
      var new = body
      new["values"] = nil
      new["assetRef"] = .string(asset)
      series = try create(.timeSeries, new, by: caller)
    }
    guard let series else { return .null }
    try add(added, to: try findForWriting(.timeSeries, series.id, for: caller))
    return shown(try find(.timeSeries, series.id, for: caller), of: .timeSeries)
  }

  /// `POST /tsm/assets/{assetId}/bulk`: each series for itself, in the shape of settled promises.
  mutating func addManyAssetValues(to asset: String, _ call: CloudCall) throws(CloudFailure) -> JSONValue {
    var settled: [JSONValue] = []
    for body in try call.elements() {
      let before = self
      do {
        let series = try addAssetValues(body, to: asset, by: call.caller)
        settled.append(["status": "fulfilled", "value": series])
      } catch {
        self = before
        settled.append(["status": "rejected", "reason": error.body])
      }
    }
    return .array(settled)
  }
}
