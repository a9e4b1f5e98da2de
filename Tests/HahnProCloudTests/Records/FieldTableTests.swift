import HahnProCloud
import Testing

/// Tables, models and drafts say the same.
struct FieldTableTests {
  @Test func namesAreThoseOfTheModels() throws {
    try check(Asset.self, Documents.asset())
    try check(AssetType.self, Documents.assetType)
    try check(Content.self, Documents.content)
    try check(TimeSeries.self, Documents.series)
  }

  /// Every known member of a document is in the table, and the model keeps it.
  private func check<Resource: HahnProResource>(_ type: Resource.Type, _ json: String) throws {
    let value = try JSONValue(parsing: Array(json.utf8))
    let record = try HubJSONDecoder().decode(type, from: value)
    #expect(try HubJSONEncoder().encodeValue(record) == value)
    for name in value.objectValue?.keys ?? [] { #expect(Resource.fieldTable[name] != nil, "\(name)") }
    #expect(Set(Resource.fieldTable.rows.map(\.name)).count == Resource.fieldTable.rows.count)
  }

  @Test func draftsHaveTheFieldsThatAreCreatable() throws {
    let draft = TimeSeriesCreate(
      name: "temperature", readPermissions: ["test"], readWritePermissions: ["test"], description: "",
      asset: ID<Asset>("1"), minDate: Timestamp(secondsSince1970: 0), maxBucketTimeRange: 86_400_000, metadata: [:])
    let names = try HubJSONEncoder().encodeValue(draft).objectValue?.keys ?? []
    #expect(Set(names) == Set(TimeSeries.fieldTable.rows(.creatable).map(\.name)))
  }

  @Test func endpointsAreNamedOnce() {
    let names = HahnProEndpoints.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.contains("auth.token"))
  }
}
