import HubJSON

extension Resource {
  private static let analysisBucketFields = [
    "id", "type", "bucketId", "analysisId", "realmId", "createdAt", "updatedAt",
  ]

  /// The kinds of an analysis' buckets, in the order of their creation.
  static let analysisBucketTypes = ["CODE", "RESULT", "TEMP"]

  static let analysisBuckets = Resource(
    service: .core, path: "analysis-buckets", label: "analysis-bucket",
    schema: ResourceSchema(
      name: "analysisBucket", isStrict: true, defaultFields: analysisBucketFields,
      allowedFields: analysisBucketFields, filters: ["analysisId", "type"],
      relations: [Relation("analysis", to: "analyses")], sorts: ["type", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("type"), .uuid("bucketId"), .uuid("analysisId"), .uuid("realmId"), .date("createdAt"),
      .date("updatedAt"),
    ],
    access: .anyCaller,
    rules: [
      FieldRule("analysisId", .uuid, .required, on: [.create]),
      FieldRule("bucketId", .uuid, .required, on: [.create]),
      FieldRule("type", .oneOf(analysisBucketTypes), .required, on: [.create]),
    ],
    uniqueKeys: [UniqueKey("bucketId", "analysisId")], behavior: AnalysisBucketBehavior(),
    hub08: ResourceVariant(
      spellings: ["bucketId": "external_id"], filters: ["analysisId", "type", "analysis.id", "analysis.name"],
      rules: [
        FieldRule("analysisId", .uuid, .required, on: [.create]),
        FieldRule("type", .oneOf(analysisBucketTypes), .required, on: [.create]),
      ], uniqueKeys: []))

  private static let analysisBucketFileFields = [
    "id", "path", "root", "bucketId", "bucketFileId", "clientId", "robotId", "userId", "realmId", "analysisId",
    "analysisBucketId", "createdAt", "updatedAt",
  ]

  static let analysisBucketFiles = Resource(
    service: .core, path: "analysis-bucket-files", label: "analysis-bucket-file",
    schema: ResourceSchema(
      name: "analysisBucketFile", isStrict: true, defaultFields: analysisBucketFileFields,
      allowedFields: analysisBucketFileFields, filters: ["path", "root", "analysisBucketId", "analysisId"],
      relations: [Relation("analysis", to: "analyses"), Relation("analysisBucket", to: "analysis-buckets")],
      sorts: ["path", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("path"), .boolean("root", initial: false), .uuid("bucketId"), .uuid("bucketFileId"),
      .uuid("clientId"), .uuid("robotId"), .uuid("userId"), .uuid("realmId"), .uuid("analysisId"),
      .uuid("analysisBucketId"), .date("createdAt"), .date("updatedAt"),
    ],
    access: .anyCaller,
    rules: [
      FieldRule("analysisBucketId", .uuid, .required, on: [.create]),
      FieldRule("path", .text(0...Int.max), .required),
      FieldRule("bucketId", .uuid, .required, on: [.create]),
      FieldRule("bucketFileId", .uuid, .required, on: [.create]),
      FieldRule("root", .boolean),
    ],
    uniqueKeys: [UniqueKey("analysisId", "path")], behavior: AnalysisBucketFileBehavior(),
    hub08: ResourceVariant(
      spellings: [
        "path": "name", "bucketFileId": "external_id", "analysisBucketId": "bucket_id", "analysisBucket": "bucket",
      ],
      lacks: ["bucketId", "clientId"], readableBy: ["realmId"],
      filters: ["path", "root", "analysisBucketId", "analysisId", "analysis.id", "analysis.name"],
      rules: [
        FieldRule("analysisBucketId", .uuid, .required, on: [.create]),
        FieldRule("path", .text(0...65_535), .required),
        FieldRule("bucketFileId", .uuid, .required, on: [.create]),
        FieldRule("root", .boolean),
      ], uniqueKeys: []))
}

/// Buckets of an analysis belong to its realm and go with their files.
struct AnalysisBucketBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    record["realmId"] = record.text("analysisId").flatMap { hub.records["analyses"].record($0) }?["realmId"] ?? .null
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    // Whoever is logged in may add one.
    guard verb != .create || hub.generation == .hub08 else { return }
    if !hub.mayWrite(in: record.text("realmId"), caller) { throw .denied("Permission denied.") }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.removeAll("analysis-bucket-files", where: "analysisBucketId", is: record.id)
    hub.recalculateConfiguration(of: record.text("analysisId") ?? "")
  }
}

/// Files of an analysis: one of them is where it starts.
struct AnalysisBucketFileBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {
    let bucket = record.text("analysisBucketId").flatMap { hub.records["analysis-buckets"].record($0) }
    record["analysisId"] = bucket?["analysisId"] ?? .null
    record["realmId"] = .string(caller.realmID)
    record["\(caller.kind)Id"] = .string(caller.id)
    if hub.generation == .hub08, bucket?.text("type") == "CODE",
      bucket?.text("analysisId").flatMap({ hub.records["analyses"].record($0) })?.isTrue("configurationLocked") ?? false
    {
      throw .rule("The analysis has already been locked and can therefore no longer be modified.")
    }
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    if !hub.mayWrite(in: record.text("realmId"), caller) { throw .denied("Permission denied.") }
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) {
    if hub.generation == .hub08, record.isTrue("root") { makeOnlyRoot(record, in: &hub) }
    hub.recalculateConfiguration(of: record.text("analysisId") ?? "")
  }

  /// Hub 0.8 keeps one entrypoint in a bucket.
  private func makeOnlyRoot(_ record: JSONObject, in hub: inout FlameHubState) {
    for other in hub.records.all(
      "analysis-bucket-files", where: "analysisBucketId", is: record["analysisBucketId"] ?? .null)
    where other.id != record.id {
      hub.change("analysis-bucket-files", where: "id", is: other.id) { $0["root"] = false }
    }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.recalculateConfiguration(of: record.text("analysisId") ?? "")
  }
}
