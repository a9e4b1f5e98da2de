import HubJSON

extension FlameHubState {
  private static let bucketStems = ["CODE": "code", "RESULT": "result", "TEMP": "temp"]

  /// Adds the buckets that an analysis has not, in storage and in core.
  mutating func addBuckets(to analysis: JSONObject) {
    // In Hub 0.8 they are the system's.
    let robot = generation == .hub08 ? records.first("robots", where: "name", is: "system")?["id"] ?? .null : .null
    let present = Set(
      records.all("analysis-buckets", where: "analysisId", is: .string(analysis.id)).map { $0.text("type") })
    for type in Resource.analysisBucketTypes where !present.contains(type) {
      let stem = Self.bucketStems[type] ?? type
      let bucket = add(
        .buckets,
        [
          "name": .string("analysis-\(stem)-files.\(analysis.id)"), "realmId": analysis["realmId"] ?? .null,
          "actorId": robot, "actorType": robot.isNull ? .null : "robot",
        ])
      add(
        .analysisBuckets,
        [
          "type": .string(type), "bucketId": .string(bucket), "analysisId": .string(analysis.id),
          "realmId": analysis["realmId"] ?? .null,
        ])
    }
  }

  /// Adds the file of an analysis for one that arrived in a bucket of its.
  mutating func addAnalysisFile(for file: JSONObject, by caller: Caller) {
    guard generation == .hub013,
      let bucket = records.first("analysis-buckets", where: "bucketId", is: file["bucketId"] ?? .null)
    else { return }
    add(
      .analysisBucketFiles,
      [
        "path": file["path"] ?? .null, "bucketId": file["bucketId"] ?? .null, "bucketFileId": .string(file.id),
        "\(caller.kind)Id": .string(caller.id), "realmId": bucket["realmId"] ?? .null,
        "analysisId": bucket["analysisId"] ?? .null, "analysisBucketId": .string(bucket.id),
      ])
    recalculateConfiguration(of: bucket.text("analysisId") ?? "")
  }
}
