#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubTesting
import Testing

/// What the field tables say, compared with what the Hub says of itself in `meta.schema`.
struct FieldTableTests {
  @Test func optionalFieldsAndRelations() {
    #expect(FlameUser.optionalFields == [.email])
    #expect(Registry.optionalFields.map(\.name) == ["accountSecret"])
    #expect(Realm.optionalFields.isEmpty)
    #expect(Node.relations == [.registry, .registryProject])
    #expect(FlameUser.relations == [.realm])
    #expect(Realm.relations.isEmpty)
  }

  @Test func typedFieldsAreThoseOfTheTable() throws {
    func names(_ filter: Filter<Node>) -> [String] { filter.conditions.map(\.field) }
    let typed = names(
      .id == "a" && .name == "b" && .hidden == true && .online == true && .clientID == nil && .robotID == nil
        && .realmID == "c")
    #expect(Set(typed) == Set(Node.fieldTable.rows(.filterable).map(\.name)))
    #expect(
      Set([SortKey<Node>.name, .createdAt, .updatedAt].map(\.name)) == Set(Node.fieldTable.rows(.sortable).map(\.name)))
  }

  @Test func textsAreReadByTheTable() throws {
    #expect(try Node.fieldTable.condition("online", .equal, ["true"]) == (.online == true))
    #expect(try Node.fieldTable.condition("realmId", .equal, [Lab.uuid]) == (.realmID == ID(Lab.uuid)))
    #expect(try FlameUser.fieldTable.sortKey("displayName") == .displayName)
    let error = #expect(throws: InvalidRequestError.self) {
      try Node.fieldTable.condition("externalName", .equal, ["x"])
    }
    #expect(error?.reason.contains("known are id, name, hidden, online") == true)
  }

  @Test func theHubSaysTheSameOfItself() throws {
    let schemas = try Schemas.read()
    try compare(Realm.self, schemas["realm"])
    try compare(FlameUser.self, schemas["user"])
    try compare(FlameRole.self, schemas["role"])
    try compare(FlamePermission.self, schemas["permission"])
    try compare(RolePermission.self, schemas["rolePermission"])
    try compare(UserRole.self, schemas["userRole"])
    try compare(FlameClient.self, schemas["client"])
    try compare(Node.self, schemas["node"])
    try compare(Registry.self, schemas["registry"])
    try compare(RegistryProject.self, schemas["registryProject"])
    try compare(MasterImage.self, schemas["masterImage"])
    try compare(MasterImageGroup.self, schemas["masterImageGroup"])
    try compare(FlameProject.self, schemas["project"])
    try compare(ProjectNode.self, schemas["projectNode"])
    try compare(Analysis.self, schemas["analysis"])
    try compare(AnalysisNode.self, schemas["analysisNode"])
    try compare(AnalysisBucket.self, schemas["analysisBucket"])
    try compare(AnalysisBucketFile.self, schemas["analysisBucketFile"])
    try compare(Bucket.self, schemas["bucket"])
    try compare(BucketFile.self, schemas["bucketFile"])
  }

  private func compare<Resource: FlameResource>(_ type: Resource.Type, _ schema: JSONValue?) throws {
    let schema = try #require(schema, "\(type)")
    let table = Resource.fieldTable
    func names(_ path: String...) -> Set<String> {
      let value = path.reduce(schema) { $0[$1] ?? .null }
      return Set((value.arrayValue ?? []).compactMap(\.stringValue))
    }
    func rows(_ trait: FieldDescription.Traits) -> Set<String> {
      Set(table.rows.filter { $0.traits(of: .hub013).contains(trait) }.map(\.name))
    }
    #expect(rows(.filterable) == names("filters", "allowed"), "\(type)")
    #expect(rows(.sortable) == names("sort", "allowed"), "\(type)")
    // Policies are no records of this module.
    let relations = names("relations", "allowed").subtracting(["accessPolicy"])
    #expect(Set(Resource.relations.map(\.name)) == relations, "\(type)")
    let known = names("fields", "allowed").union(names("fields", "default"))
    #expect(!known.isEmpty)
    #expect(known.isSubset(of: table.rows.map(\.name)), "\(type): \(known.subtracting(table.rows.map(\.name)))")
    let onRequest =
      names("fields", "default").isEmpty ? [] : names("fields", "allowed").subtracting(names("fields", "default"))
    #expect(rows(.optional) == onRequest, "\(type)")
  }
}

/// The schemas in the recordings of lists, by the resource's name.
private enum Schemas {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../ConformanceTests/Fixtures/flame-hub/c")
    .standardizedFileURL

  static func read() throws -> [String: JSONValue] {
    var schemas: [String: JSONValue] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".har") {
      let archive = try HTTPArchive(parsing: Array(try Data(contentsOf: folder.appending(path: name))))
      for exchange in archive.exchanges where exchange.response.status == .ok {
        guard let schema = try? JSONValue(parsing: exchange.responseBody)["meta"]?["schema"],
          schema["filters"] != nil, let name = schema["name"]?.stringValue
        else { continue }
        schemas[name] = schema
      }
    }
    return schemas
  }
}
