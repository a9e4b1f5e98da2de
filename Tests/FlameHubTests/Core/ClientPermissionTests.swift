import FlameHub
import HubSandbox
import HubTesting
import Testing

/// What the client of an analysis may do (wire page, section 4.2).
struct ClientPermissionTests {
  @Test func addingAndRemoving() async throws {
    try await overSandbox { hub, sandbox async throws in
      let analyses = hub.core.analyses
      let project = try await hub.core.projects.create(.init(name: "a-project"))
      let analysis = try await analyses.create(.init(project: project))
      let first = try await analyses.clientPermissions(of: analysis)
      let names = first.items.compactMap { $0.permission?.name }
      #expect(names.contains("analysis_self_storage_use"))
      #expect(first.items.allSatisfy { $0.clientID == analysis.clientID && $0.realmScope == .own })
      #expect(first.total == first.items.count && first.next == nil)
      let permission = try #require(first.items.first?.permission)
      let twice = await #expect(throws: HubAPIError.self) {
        try await analyses.addClientPermission(permission, to: analysis)
      }
      #expect(twice?.flame.kind == .conflict)
      let place = sandbox.journal.count
      #expect(try await analyses.removeClientPermission(permission, from: analysis).permissionID == permission.id)
      let absent = await #expect(throws: HTTPNotFound.self) {
        try await analyses.removeClientPermission(permission.id.rawValue, from: analysis.id.rawValue)
      }
      #expect(absent?.flame.kind == .absent)
      #expect(try await analyses.clientPermissions(of: analysis).total == first.total - 1)
      #expect(try await analyses.addClientPermission(permission, to: analysis).permissionID == permission.id)
      #expect(
        sandbox.journal.requests(since: place).first?.path
          == "/analyses/\(analysis.id)/client/permissions/\(permission.id)")
    }
  }

  @Test func whatIsNotSent() async throws {
    let lab = try Lab("{}")
    for id in ["analysis_self_storage_use", "@me", "a/b", ""] {
      let error = await #expect(throws: InvalidRequestError.self) {
        try await lab.hub.core.analyses.addClientPermission(id, to: Lab.uuid)
      }
      #expect(error?.reason.contains("is no UUID; find the permission by its name") == true)
      await #expect(throws: InvalidRequestError.self) {
        try await lab.hub.core.analyses.removeClientPermission(id, from: Lab.uuid)
      }
    }
    let old = try Lab(generation: .hub08, "{}")
    let error = await #expect(throws: InvalidRequestError.self) {
      try await old.hub.core.analyses.clientPermissions(of: Lab.uuid)
    }
    #expect(error?.reason == "Hub 0.8 has no such operation; Hub 0.13 has")
    #expect(lab.transport.sent.isEmpty && old.transport.sent.isEmpty)
  }
}
