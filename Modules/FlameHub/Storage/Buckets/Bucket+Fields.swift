@_spi(Backend) public import HubQuery

extension Bucket {
  /// `buckets` of the storage service, which takes the name of a bucket in the place of its id.
  public static let collection = FlameCollection(.storage, "buckets", takesNames: true)

  /// The fields (wire page, section 4.3).
  public static let fieldTable = FieldTable<Bucket>([
    FieldDescription("id", .id("buckets"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .creatable, .required]),
    FieldDescription("region", .text, [.creatable, .nullable]),
    FieldDescription("realmId", .id("realms"), [.filterable, .creatable, .nullable]),
    FieldDescription("actorId", .text, [.filterable, .nullable]),
    FieldDescription("actorType", .choice(["user", "client", "robot"]), [.filterable, .nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<Bucket>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Bucket {
  /// `id`
  public static var id: Field<Bucket, ID<Bucket>> { Field("id") }
  /// `name`
  public static var name: Field<Bucket, String> { Field("name") }
  /// `realmId`
  public static var realmID: Field<Bucket, ID<Realm>?> { Field("realmId") }
  /// `actorId`
  public static var actorID: Field<Bucket, String?> { Field("actorId") }
  /// `actorType`
  public static var actorType: Field<Bucket, ActorType?> { Field("actorType") }
}

extension SortKey where Resource == Bucket {
  /// `id`
  public static var id: SortKey<Bucket> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<Bucket> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Bucket> { SortKey("updatedAt") }
}
