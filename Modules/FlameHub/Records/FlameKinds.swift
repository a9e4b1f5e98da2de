import HubQuery

/// The kinds of records that the Hub keeps, in every generation.
enum FlameKinds {
  /// Those of the auth service.
  static let auth: [any FlameResource.Type] = [
    Realm.self, FlameUser.self, FlameRole.self, FlamePermission.self, RolePermission.self, UserPermission.self,
    UserRole.self, FlameClient.self, Robot.self, RobotPermission.self, RobotRole.self,
  ]

  /// Those of the core service.
  static let core: [any FlameResource.Type] = [
    Node.self, Registry.self, RegistryProject.self, MasterImage.self, MasterImageGroup.self, FlameProject.self,
    ProjectNode.self, Analysis.self, AnalysisNode.self, AnalysisBucket.self, AnalysisBucketFile.self,
    MasterImageEventLog.self, AnalysisLogRecord.self, AnalysisNodeLogRecord.self,
  ]

  /// Those of the storage service.
  static let storage: [any FlameResource.Type] = [Bucket.self, BucketFile.self]

  /// All of them.
  static let all = auth + core + storage

  private static let rows = Dictionary(
    all.map { ($0.collection.name, $0.rows) }, uniquingKeysWith: { first, _ in first })

  /// The row of a field, nil where there is no such collection or field.
  static func row(_ name: String, of collection: String) -> FieldDescription? {
    rows[collection]?.first { $0.name == name }
  }
}
