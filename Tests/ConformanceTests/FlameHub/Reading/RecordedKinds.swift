import FlameHub

/// The fields of every kind of record by the names that recordings of a generation have for them.
enum RecordedKinds {
  /// The fields of a collection in a generation, by their names on the wire.
  static func rows(of collection: String, in generation: ServerGeneration) -> [String: FieldDescription] {
    tables[generation]?[collection] ?? [:]
  }

  private static let tables = Dictionary(
    uniqueKeysWithValues: [ServerGeneration.hub08, .hub013].map { generation in
      let kinds = all.filter { $0.collection.generations?.contains(generation) ?? true }
      return (generation, Dictionary(uniqueKeysWithValues: kinds.map { ($0.collection.name, named($0, generation)) }))
    })

  private static let all: [any FlameResource.Type] = [
    Realm.self, FlameUser.self, FlameRole.self, FlamePermission.self, RolePermission.self, UserPermission.self,
    UserRole.self, FlameClient.self, Robot.self, RobotPermission.self, RobotRole.self, Node.self, Registry.self,
    RegistryProject.self, MasterImage.self, MasterImageGroup.self, MasterImageEventLog.self, FlameProject.self,
    ProjectNode.self, Analysis.self, AnalysisNode.self, AnalysisBucket.self, AnalysisBucketFile.self,
    AnalysisLogRecord.self, AnalysisNodeLogRecord.self, Bucket.self, BucketFile.self,
  ]

  private static func named<Resource: FlameResource>(
    _ kind: Resource.Type, _ generation: ServerGeneration
  ) -> [String: FieldDescription] {
    let rows = kind.fieldTable.rows(of: generation)
    return Dictionary(uniqueKeysWithValues: rows.map { (spelling(of: $0, in: generation), $0) })
  }

  private static func spelling(of row: FieldDescription, in generation: ServerGeneration) -> String {
    if let own = row.ownName(in: generation) { return own }
    guard generation == .hub08 else { return row.name }
    return row.name.map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
  }
}
