import FlameHub
import HubTesting
import Testing

/// What names a record: core's ids are UUIDs, those of auth may be names. Reliability, cases 103 and 169.
struct IdentifierTests {
  private func lab() throws -> Lab {
    try Lab { sent in
      .json(Documents.record(sent.request.path.contains("realms") ? Documents.realm : Documents.user))
    }
  }

  @Test(arguments: [
    "", "my-node", "@me", "/", "..", ".", "%2f", "a/b", "1", "\(Lab.uuid) ", "\(Lab.uuid)\n", "{\(Lab.uuid)}",
    "urn:uuid:\(Lab.uuid)",
    "8a1f6b1e0c3d4b2a9f5e2d7c4e6a1b90", "8a1f6b1e-0c3d-4b2a-9f5e-2d7c4e6a1b9g",
    "8a1f6b1e-0c3d-4b2a-9f5e-2d7c4e6a1b9\u{664}",
  ])
  func noUUIDIsSentToCore(id: String) async throws {
    let lab = try lab()
    for error in [
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.nodes.get(id) },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.nodes.getIfPresent(id) },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.nodes.update(id) { $0.hidden = true } },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.nodes.delete(ID<Node>(id)) },
    ] {
      #expect(error?.reason.contains("is no UUID; find a record by its name") == true)
      #expect(error?.operation.hasPrefix("core.nodes.") == true)
    }
    #expect(lab.transport.sent.isEmpty)
  }

  /// The database of core answers a comparison with anything else than a UUID with 500.
  @Test func comparisonsWithNoUUIDAreNotSentToCore() async throws {
    let lab = try Lab(#"{"data":[],"meta":{"total":0}}"#)
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.core.nodes.list(where: .id == "zzz")
    }
    #expect(error?.reason.contains("'id': 'zzz' is no UUID") == true)
    #expect(lab.transport.sent.isEmpty)
    _ = try await lab.hub.core.nodes.list(where: .id == ID(Lab.uuid))
    #expect(lab.transport.sent.count == 1)
  }

  @Test func bothCasesOfAUUIDAreSentAsGiven() async throws {
    let lab = try Lab(Documents.record(Documents.node()))
    _ = try await lab.hub.core.nodes.get(Lab.uuid.uppercased(), include: [])
    #expect(lab.sent == ["GET /core/nodes/\(Lab.uuid.uppercased())"])
  }

  @Test(arguments: [
    ("master", "master"), ("@me", "%40me"), ("@self", "%40self"), (Lab.uuid, Lab.uuid), ("a.b_c-D9", "a.b_c-D9"),
    ("...", "..."),
  ])
  func namesAreSentToAuth(id: String, segment: String) async throws {
    let lab = try lab()
    _ = try await lab.hub.auth.realms.get(id)
    _ = try await lab.hub.auth.users.get(id, include: [])
    #expect(lab.sent == ["GET /auth/realms/\(segment)", "GET /auth/users/\(segment)"])
  }

  @Test(arguments: [
    "", " ", ".", "..", "/", "a/b", "../admin", "%2f", "%2e%2e", "a\\b", "a?x=1", "a#f", ";v=1", "a b", "a\r\nb", "\0",
    "\u{E4}", "a\u{301}",
    "a,b", "a+b",
  ])
  func namesThatLeadElsewhereAreNotSent(id: String) async throws {
    let lab = try lab()
    for error in [
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.auth.users.get(id) },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.auth.users.delete(id) },
      await #expect(throws: InvalidRequestError.self) {
        try await lab.hub.auth.realms.update(id) { $0.displayName = nil }
      },
    ] {
      #expect(error?.reason.contains("names no record; give an id, a name") == true)
    }
    #expect(lab.transport.sent.isEmpty)
  }
}
