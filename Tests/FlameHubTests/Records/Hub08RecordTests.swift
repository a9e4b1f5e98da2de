import FlameHub
import HubTesting
import Testing

/// The records of both generations where Hub 0.8 differs: the models are the same, the wire is not.
struct Hub08RecordTests {
  private func list(_ document: String) -> String { #"{"data":[\#(document)],"meta":{"total":1}}"# }

  @Test func filesOfAnalyses() async throws {
    let lab = try Lab(generation: .hub08, Hub08Documents.bucketFile)
    let file = try await lab.hub.core.analysisBucketFiles.create(
      .init(path: "main.py", bucketFile: ID(Lab.other), analysisBucket: ID(Lab.uuid)))
    #expect(lab.bodies == [#"{"name":"main.py","external_id":"\#(Lab.other)","bucket_id":"\#(Lab.uuid)"}"#])
    #expect(file.path == "main.py")
    #expect(file.bucketID == nil)
    #expect(file.bucketFileID.rawValue == Lab.other)
    #expect(file.analysisBucketID == ID(Lab.uuid))
    #expect(file.robotID == ID(Lab.other))
    #expect(file.wire.unknown.isEmpty)
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.core.analysisBucketFiles.create(
        .init(path: "main.py", bucket: ID(Lab.uuid), bucketFile: ID(Lab.other), analysisBucket: ID(Lab.uuid)))
    }
    #expect(error?.reason.contains("Hub 0.8 has no") == true && error?.reason.contains("Hub 0.13 has") == true)
    #expect(lab.sent.count == 1)
  }

  @Test func laterHubsAreToldTheBucket() async throws {
    let lab = try Lab(generation: .hub013, Documents.record("{}"))
    // What is sent counts here; the answers are no records.
    _ = try? await lab.hub.core.analysisBucketFiles.create(
      .init(path: "main.py", bucket: ID(Lab.uuid), bucketFile: ID(Lab.other), analysisBucket: ID(Lab.uuid)))
    _ = try? await lab.hub.core.analysisBuckets.create(
      .init(type: .code, bucket: ID(Lab.other), analysis: ID(Lab.uuid)))
    #expect(
      lab.bodies == [
        #"{"path":"main.py","bucketId":"\#(Lab.uuid)","bucketFileId":"\#(Lab.other)","analysisBucketId":"\#(Lab.uuid)"}"#,
        #"{"type":"CODE","bucketId":"\#(Lab.other)","analysisId":"\#(Lab.uuid)"}"#,
      ])
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.core.analysisBuckets.create(.init(type: .code, analysis: ID(Lab.uuid)))
    }
    #expect(error?.reason == "Hub 0.13 wants 'bucketID' of new analysis-buckets")
  }

  @Test func filesOfAnalysesAreFoundByTheirOwnNames() async throws {
    let lab = try Lab(generation: .hub08, list(Hub08Documents.bucketFile))
    _ = try await lab.hub.core.analysisBucketFiles.list(
      where: .path == "main.py" && .analysisBucketID == ID(Lab.uuid), sort: .by(.path), page: .serverDefault)
    #expect(
      lab.sent == [
        "GET /core/analysis-bucket-files?filter[name]=main.py&filter[bucket_id]=\(Lab.uuid)&sort=name&include=analysis,bucket"
      ])
  }

  @Test func statesOfAnalyses() async throws {
    let lab = try Lab(generation: .hub08, list(Hub08Documents.analysis))
    let page = try await lab.hub.core.analyses.list(
      where: .executionStatus == .running && .buildStatus == .finished, page: .serverDefault, include: [])
    #expect(lab.sent == ["GET /core/analyses?filter[run_status]=running&filter[build_status]=finished"])
    let analysis = try #require(page.items.first)
    #expect(analysis.name == nil)
    #expect(analysis.executionStatus == .running)
    #expect(analysis.configurationNodesValid == nil)
    // What is JSON of its own, and what no table knows, keeps its names.
    #expect(analysis.imageCommandArguments?.map(\.value) == ["--n_jobs"])
    #expect(analysis.wire["run_id"] == 7)
    for error in [
      await #expect(throws: InvalidRequestError.self) {
        try await lab.hub.core.analyses.list(where: .displayName == "x")
      },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.analyses.list(sort: .by(.name)) },
      await #expect(throws: InvalidRequestError.self) {
        try await lab.hub.core.analyses.update(Lab.uuid) { $0.displayName = "x" }
      },
    ] {
      #expect(error?.reason.contains("Hub 0.8 has no") == true && error?.reason.contains("Hub 0.13 has") == true)
    }
    #expect(lab.sent.count == 1)
  }

  @Test func nodesOfAnalyses() async throws {
    let lab = try Lab(generation: .hub08, Hub08Documents.analysisNode)
    let node = try await lab.hub.core.analysisNodes.update(Lab.uuid) { $0.executionStatus = .running }
    #expect(lab.bodies == [#"{"run_status":"running"}"#])
    #expect(node.index == 3)
    #expect(node.analysis?.executionStatus == .running)
    await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.core.analysisNodes.update(Lab.uuid) { $0.executionProgress = 50 }
    }
    #expect(lab.sent.count == 1)
  }

  @Test func usersNeedNoAddress() async throws {
    let lab = try Lab(generation: .hub08, Hub08Documents.user)
    var draft = FlameUserCreate(name: "Me", password: "c4n4ry")
    draft.email = nil
    let user = try await lab.hub.auth.users.create(draft)
    #expect(lab.bodies == [#"{"name":"Me","email":null,"password":"c4n4ry"}"#])
    #expect(user.wire["password"]?.stringValue == "c4n4ry")
    var dumped = ""
    dump(user, to: &dumped)
    for text in ["\(user)", String(reflecting: user), dumped] { #expect(!text.contains("c4n4ry")) }
  }

  @Test func rolesSayLess() async throws {
    let lab = try Lab(generation: .hub08, Hub08Documents.role)
    #expect(try await lab.hub.auth.roles.get("my-role").builtIn == nil)
    #expect(lab.sent == ["GET /auth/roles/my-role"])
  }

  @Test func accountsOfRegistryProjectsAreAskedFor() async throws {
    let lab = try Lab(generation: .hub08, Hub08Documents.registryProject)
    let project = try await lab.hub.core.registryProjects.get(
      Lab.uuid, include: [], fields: [.accountID, .accountName, .accountSecret])
    #expect(lab.sent == ["GET /core/registry-projects/\(Lab.uuid)?fields=+account_id,+account_name,+account_secret"])
    #expect(project.accountID == "7")
    #expect(!"\(project)".contains("c4n4ry"))
  }

  @Test func logs() async throws {
    let lab = try Lab(generation: .hub08) { sent in
      .json(sent.request.path.contains("event") ? Hub08Documents.eventLog : Hub08Documents.nodeLog)
    }
    let event = try await lab.hub.core.masterImageEventLogs.get(Lab.uuid, include: [])
    #expect(event.data?["image_id"] == 1)
    let log = try await lab.hub.core.analysisNodeLogRecords.create(.init(analysis: ID(Lab.uuid), node: ID(Lab.other)))
    #expect(log.status == "")
    #expect(lab.bodies.last == #"{"analysis_id":"\#(Lab.uuid)","node_id":"\#(Lab.other)","status":""}"#)
    for error in [
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.analysisLogs.list(of: Lab.uuid) },
      await #expect(throws: InvalidRequestError.self) {
        try await lab.hub.core.analysisNodeLogs.delete(of: Lab.uuid, node: Lab.other)
      },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.auth.clients.list() },
    ] {
      #expect(error?.reason.contains("Hub 0.8 has no") == true && error?.reason.contains("Hub 0.13 has") == true)
    }
    #expect(lab.sent.count == 2)
  }

  /// What was read is written again in the names of the models, with everything that the Hub sent.
  @Test func nothingThatTheHubSentIsLost() async throws {
    let lab = try Lab(generation: .hub08, Hub08Documents.analysisNode)
    let written = try HubJSONEncoder().encodeValue(try await lab.hub.core.analysisNodes.get(Lab.uuid, include: []))
    #expect(written["executionStatus"] == "running")
    #expect(written["artifactTag"] == .null)
    #expect(written["analysis"]?["executionStatus"] == "running")
    #expect(written["analysis"]?["run_id"] == 7)
  }
}
