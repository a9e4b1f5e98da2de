import FlameHub

/// The kinds of records by their collections, with the fields that recorded members are looked up in.
enum RecordedKinds {
  /// The fields of a collection in a generation.
  static func rows(of collection: String, in generation: ServerGeneration) -> [FieldDescription] {
    let kind = all.first { kind in
      kind.collection.name == collection && kind.collection.generations?.contains(generation) ?? true
    }
    return kind.map { rows($0) } ?? []
  }

  private static let all: [any FlameResource.Type] = [
    Realm.self, FlameUser.self, FlameRole.self, FlamePermission.self, RolePermission.self, UserPermission.self,
    UserRole.self, FlameClient.self, Robot.self, RobotPermission.self, RobotRole.self, Node.self, Registry.self,
    RegistryProject.self, MasterImage.self, MasterImageGroup.self, MasterImageEventLog.self, FlameProject.self,
    ProjectNode.self, Analysis.self, AnalysisNode.self, AnalysisBucket.self, AnalysisBucketFile.self,
    AnalysisLogRecord.self, AnalysisNodeLogRecord.self,
  ]

  private static func rows<Resource: FlameResource>(_ kind: Resource.Type) -> [FieldDescription] {
    kind.fieldTable.rows
  }
}
