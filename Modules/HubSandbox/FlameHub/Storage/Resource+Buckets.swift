import HubJSON

extension Resource {
  static let buckets = Resource(
    service: .storage, path: "buckets", label: "bucket",
    schema: ResourceSchema(
      name: "bucket", isStrict: true,
      defaultFields: ["id", "name", "region", "createdAt", "updatedAt", "realmId", "actorId", "actorType"],
      allowedFields: nil, filters: ["id", "name", "realmId", "actorType", "actorId"], declaresRelations: false,
      sorts: ["id", "updatedAt", "createdAt"]),
    columns: [
      .uuid("id"), .text("name"), .text("region"), .date("createdAt"), .date("updatedAt"), .uuid("actorId"),
      .text("actorType"), .uuid("realmId"),
    ],
    access: .core("bucket", foreignRealmMessage: "Permission denied."),
    rules: [
      FieldRule("name", .text(3...256), .required, on: [.create]),
      FieldRule("region", .text(3...256), allowsNull: true, on: [.create]),
      FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
    ],
    isNamed: true, ignoresCaseOfNames: false, queriesSingles: true, behavior: BucketBehavior(),
    hub08: ResourceVariant(
      access: Access(reading: .anyCaller, create: ["bucket_create"], update: [], delete: []),
      rules: [
        FieldRule("name", .length(3...256), .required, on: [.create]),
        FieldRule("region", .length(3...256), allowsNull: true, on: [.create]),
      ], behavior: BucketBehavior08()))

  static let bucketFiles = Resource(
    service: .storage, path: "bucket-files", label: "bucket-file",
    schema: ResourceSchema(
      name: "bucketFile", isStrict: true,
      defaultFields: [
        "id", "name", "path", "directory", "size", "hash", "createdAt", "updatedAt", "realmId", "actorType",
        "actorId", "bucketId",
      ],
      allowedFields: nil, filters: ["id", "name", "directory", "realmId", "actorType", "actorId", "bucketId"],
      relations: [Relation("bucket", to: "buckets")], sorts: ["id", "directory", "name", "updatedAt", "createdAt"]),
    columns: [
      .uuid("id"), .text("name"), .text("path"), .text("hash"), .text("directory"), .integer("size"),
      .date("createdAt"), .date("updatedAt"), .text("actorType"), .uuid("actorId"), .uuid("realmId"),
      .uuid("bucketId"),
    ],
    verbs: [.list, .get, .delete],
    access: Access(
      reading: .anyCaller, create: [], update: [], delete: ["bucket_update"], isFreeForMakers: true,
      isBoundToRealm: true, foreignRealmMessage: "Permission denied."),
    rules: [], uniqueKeys: [UniqueKey("bucketId", "path")], shownOnDeletion: ["bucket"], queriesSingles: true,
    behavior: BucketFileBehavior(),
    hub08: ResourceVariant(
      access: Access(reading: .anyCaller, create: [], update: [], delete: []), uniqueKeys: [],
      behavior: BucketFileBehavior08()))
}

/// Buckets go with their files.
struct BucketBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    if record["realmId"] == .null { record["realmId"] = .string(caller.realmID) }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    for file in hub.records.all("bucket-files", where: "bucketId", is: .string(record.id)) {
      hub.remove(file, of: .bucketFiles)
    }
  }
}

/// Files go with their bytes, and with what core knows of them.
struct BucketFileBehavior: ResourceBehavior {
  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.contents[record.id] = nil
    for file in hub.records.all("analysis-bucket-files", where: "bucketFileId", is: .string(record.id)) {
      hub.remove(file, of: .analysisBucketFiles)
    }
  }
}
