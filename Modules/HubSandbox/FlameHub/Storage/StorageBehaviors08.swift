import HubJSON

/// Buckets of Hub 0.8: they know who made them, who needs no permission for them, and stay while there are files in
/// them (flame-hub.md, 10.3).
struct BucketBehavior08: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    record["realmId"] = .string(caller.realmID)
    record["actorId"] = .string(caller.id)
    record["actorType"] = .string(caller.kind.rawValue)
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    guard verb != .create, record.text("actorId") != caller.id else { return }
    try hub.require([verb == .delete ? "bucket_delete" : "bucket_update"], caller, in: .storage)
    if !hub.mayWrite(in: record.text("realmId"), caller) { throw .denied("") }
  }

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    if hub.records.first("bucket-files", where: "bucketId", is: .string(record.id)) != nil {
      throw .database("BucketNotEmpty")
    }
  }
}

/// Files of Hub 0.8: those of one name in a bucket share their bytes.
struct BucketFileBehavior08: ResourceBehavior {
  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    let bucket = record.text("bucketId").flatMap { hub.records["buckets"].record($0) }
    guard bucket?.text("actorId") != caller.id, record.text("actorId") != caller.id else { return }
    try hub.require(["bucket_update"], caller, in: .storage)
    if !hub.mayWrite(in: record.text("realmId"), caller) { throw .denied("") }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.contents[record.id] = nil
    for other in hub.files(sharing: record) { hub.contents[other.id] = nil }
  }
}

extension FlameHubState {
  /// The files of the same name in the same bucket.
  func files(sharing file: JSONObject) -> [JSONObject] {
    records.all("bucket-files", where: "hash", is: file["hash"] ?? .null).filter { $0["bucketId"] == file["bucketId"] }
  }
}
