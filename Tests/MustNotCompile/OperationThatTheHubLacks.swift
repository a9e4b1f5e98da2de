// An operation that is not offered for a resource: nodes embed registry projects, and that is all.
// expect: requires that 'RegistryProject' conform to 'DeletableResource'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  func remove<R: DeletableResource>(_ id: ID<R>, from records: FlameRecords<R>) async throws {
    try await records.delete(id)
  }
  func removeProject(from records: FlameRecords<RegistryProject>) async throws {
    if let id = node.registryProjectID { try await remove(id, from: records) }
  }
  _ = removeProject
}
