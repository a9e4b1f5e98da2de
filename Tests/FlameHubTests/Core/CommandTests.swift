import FlameHub
import HubTesting
import Testing

/// Commands as they are sent, and those that are not (wire page, sections 5.1 and 10.5).
struct CommandTests {
  private static let analysis = Documents.analysis(#""buildStatus":"starting""#)

  @Test func toAnAnalysis() async throws {
    let lab = try Lab(status: .accepted, Documents.record(Self.analysis))
    let answer = try await lab.hub.core.analyses.send(.buildStart, to: Lab.uuid)
    #expect(answer.buildStatus == .starting)
    #expect(lab.sent == ["POST /core/analyses/\(Lab.uuid)/command"])
    #expect(lab.bodies == [#"{"command":"buildStart"}"#])
  }

  @Test func toAnAnalysisOfHub08() async throws {
    let lab = try Lab(
      generation: .hub08, status: .accepted,
      #"{"id":"\#(Lab.uuid)","name":null,"description":null,"nodes":2,"configuration_locked":true,"build_status":null,"#
        + #""run_status":"running","project_id":"\#(Lab.uuid)","realm_id":"\#(Lab.uuid)","user_id":"\#(Lab.uuid)","#
        + #""created_at":"2025-01-31T12:00:00.000Z","updated_at":"2025-01-31T12:00:00.000Z"}"#)
    let answer = try await lab.hub.core.analyses.send(.tearDown, to: ID<Analysis>(Lab.uuid))
    #expect(answer.executionStatus == .running && answer.configurationLocked)
    #expect(lab.bodies == [#"{"command":"tearDown"}"#])
  }

  @Test func whatTheGenerationLacksIsNotSent() async throws {
    let old: [AnalysisCommand] = [.buildStop, .buildStatus, .spinUp, .tearDown]
    let new: [AnalysisCommand] = [.buildCheck, .distributionStart, .distributionCheck, .storageCheck]
    for (generation, lacking, other) in [
      (ServerGeneration.hub08, new, "Hub 0.13"), (.hub013, old, "Hub 0.8"),
    ] {
      let lab = try Lab(generation: generation, "{}")
      for command in lacking {
        let error = await #expect(throws: InvalidRequestError.self) {
          try await lab.hub.core.analyses.send(command, to: Lab.uuid)
        }
        #expect(
          error.map { "\($0)" }
            == "core.analyses.command: \(generation) has no analysis command '\(command.rawValue)'; \(other) has")
        #expect(!AnalysisCommand.all(of: generation).contains(command))
      }
      #expect(lab.transport.sent.isEmpty)
      let shared: [AnalysisCommand] = [.configurationLock, .configurationUnlock, .buildStart]
      #expect(Set(AnalysisCommand.all(of: generation)) == Set(shared + (generation == .hub08 ? old : new)))
    }
  }

  @Test func anUnknownOneIsForTheHubToJudge() async throws {
    for generation in [ServerGeneration.hub08, .hub013] {
      let lab = try Lab(
        generation: generation, status: .badRequest,
        #"{"statusCode":400,"code":"bad_request","message":"Invalid command.","issues":[]}"#)
      await #expect(throws: HTTPBadRequest.self) {
        try await lab.hub.core.analyses.send(AnalysisCommand(rawValue: "dance"), to: Lab.uuid)
      }
      #expect(lab.bodies == [#"{"command":"dance"}"#])
    }
  }

  /// The Hub answers 202 without a body, whatever it makes of the command afterwards.
  @Test func toRegistriesAndTheirProjects() async throws {
    for generation in [ServerGeneration.hub08, .hub013] {
      let lab = try Lab(generation: generation, status: .accepted, "")
      try await lab.hub.core.registries.send(.setup, to: Lab.uuid)
      try await lab.hub.core.registryProjects.send(.unlink, to: Lab.other)
      #expect(lab.sent == ["POST /core/services/registry/command", "POST /core/services/registry/command"])
      #expect(
        lab.bodies == [
          #"{"command":"setup","id":"\#(Lab.uuid)"}"#, #"{"command":"projectUnlink","id":"\#(Lab.other)"}"#,
        ])
    }
  }

  @Test func toMasterImages() async throws {
    let old = try Lab(generation: .hub08, status: .accepted, "")
    try await old.hub.core.masterImages.sync()
    let error = await #expect(throws: InvalidRequestError.self) {
      try await old.hub.core.masterImages.build(Lab.uuid)
    }
    #expect(
      error.map { "\($0)" }
        == "core.master-images.command: Hub 0.8 has no master image command 'build'; Hub 0.13 has")
    #expect(old.sent == ["POST /core/master-images/command"])
    let new = try Lab { sent in
      String(decoding: sent.body, as: UTF8.self).contains("sync")
        ? .json(#"{"data":null,"meta":{}}"#, status: .accepted)
        : .json(Documents.record(Documents.masterImage), status: .accepted)
    }
    try await new.hub.core.masterImages.sync()
    #expect(try await new.hub.core.masterImages.build(Lab.uuid).buildStatus == .starting)
    #expect(new.bodies == [#"{"command":"sync"}"#, #"{"command":"build","id":"\#(Lab.uuid)"}"#])
  }

  /// What is no UUID is answered with 500, also where it stands in the body.
  @Test func noUUIDIsSent() async throws {
    let lab = try Lab("{}")
    for error in [
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.analyses.send(.buildStart, to: "a") },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.registries.send(.setup, to: "a") },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.masterImages.build("a") },
    ] {
      #expect(error?.reason.hasPrefix("'a' is no UUID") == true)
    }
    #expect(lab.transport.sent.isEmpty)
  }

  /// A command that may have been taken is not sent again; one that was too much is.
  @Test(arguments: [(503, 1), (500, 1), (429, 3)])
  func commandsAreNotRepeatedBlindly(status: Int, tries: Int) async throws {
    let transport = StubTransport { _ in
      .json(#"{"message":"m"}"#, status: .init(code: status), headerFields: [.retryAfter: "0"])
    }
    let hub = try FlameHubClient(server: "https://hub.example", generation: .hub013, transport: transport)
    let error = await #expect(throws: HTTPError.self) { try await hub.core.analyses.send(.buildStart, to: Lab.uuid) }
    #expect(error?.status.code == status)
    #expect(transport.sent.count == tries)
  }
}
