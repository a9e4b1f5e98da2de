import HubJSON

// What Hub 0.8 leaves to its analysis manager (flame-hub.md, 10.5).
extension FlameHubState {
  /// Does the next step of a build, unless it was stopped.
  mutating func hub08AdvanceBuild(_ job: Job) {
    let isFirst = job.done == 0
    change("analyses", where: "id", is: job.id) { $0["buildStatus"] = isFirst ? "started" : "finished" }
    addAnalysisLog(
      to: job.id, event: isFirst ? "building" : "built", command: "build", status: isFirst ? "started" : "finished")
  }

  /// Adds what the builder tells of an analysis.
  mutating func addAnalysisLog(to id: String, event: String, command: String? = nil, status: String? = nil) {
    guard let analysis = records["analyses"].record(id) else { return }
    add(
      .analysisLogs,
      [
        "component": "builder", "command": JSONValue(command), "event": .string(event), "status": JSONValue(status),
        "meta": "{}", "analysisId": .string(id), "realmId": analysis["realmId"] ?? .null,
      ])
  }

  /// Adds the buckets that an analysis has not.
  mutating func addBuckets(toAnalysis id: String) {
    if let analysis = records["analyses"].record(id) { addBuckets(to: analysis) }
  }

  /// Removes an analysis' buckets from storage, but for those with files.
  mutating func removeEmptyBuckets(ofAnalysis id: String) {
    let stored = records["buckets"].all.filter {
      guard let name = $0.text("name") else { return false }
      return name.hasPrefix("analysis-") && name.hasSuffix("-files.\(id)")
    }
    for bucket in stored where records.first("bucket-files", where: "bucketId", is: .string(bucket.id)) == nil {
      records["buckets"].remove(bucket.id)
      for record in records.all("analysis-buckets", where: "bucketId", is: .string(bucket.id)) {
        records["analysis-buckets"].remove(record.id)
      }
    }
  }
}
