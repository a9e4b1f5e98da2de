@_spi(Backend) public import HubQuery

extension BucketFile {
  /// `bucket-files` of the storage service.
  public static let collection = FlameCollection(.storage, "bucket-files")

  /// The fields (wire page, section 4.3).
  public static let fieldTable = FieldTable<BucketFile>([
    FieldDescription("id", .id("bucket-files"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .sortable]),
    FieldDescription("path", .text, []),
    FieldDescription("directory", .text, [.filterable, .sortable]),
    FieldDescription("size", .integer, [.nullable]),
    FieldDescription("hash", .text, [.nullable]),
    FieldDescription("actorId", .text, [.filterable, .nullable]),
    FieldDescription("actorType", .choice(["user", "client", "robot"]), [.filterable, .nullable]),
    FieldDescription("realmId", .id("realms"), [.filterable, .nullable]),
    FieldDescription("bucketId", .id("buckets"), [.filterable]),
    FieldDescription("bucket", .relation("buckets"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<BucketFile>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == BucketFile {
  /// `id`
  public static var id: Field<BucketFile, ID<BucketFile>> { Field("id") }
  /// `name`
  public static var name: Field<BucketFile, String> { Field("name") }
  /// `directory`
  public static var directory: Field<BucketFile, String> { Field("directory") }
  /// `actorId`
  public static var actorID: Field<BucketFile, String?> { Field("actorId") }
  /// `actorType`
  public static var actorType: Field<BucketFile, ActorType?> { Field("actorType") }
  /// `realmId`
  public static var realmID: Field<BucketFile, ID<Realm>?> { Field("realmId") }
  /// `bucketId`
  public static var bucketID: Field<BucketFile, ID<Bucket>> { Field("bucketId") }
}

extension SortKey where Resource == BucketFile {
  /// `id`
  public static var id: SortKey<BucketFile> { SortKey("id") }
  /// `name`
  public static var name: SortKey<BucketFile> { SortKey("name") }
  /// `directory`
  public static var directory: SortKey<BucketFile> { SortKey("directory") }
  /// `createdAt`
  public static var createdAt: SortKey<BucketFile> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<BucketFile> { SortKey("updatedAt") }
}

extension Relation where Resource == BucketFile {
  /// `bucket`
  public static var bucket: Relation<BucketFile> { Relation("bucket") }
}
