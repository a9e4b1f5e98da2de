import FlameHub
import HubTesting
import Testing

/// What the proof must not let through: recordings with something changed in them.
struct MutationTests {
  /// A change of an exchange, and whether the client could read it nevertheless.
  struct Mutation: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (RecordedExchange) throws -> RecordedExchange

    init(_ name: String, _ change: @escaping @Sendable (RecordedExchange) throws -> RecordedExchange) {
      testDescription = name
      self.change = change
    }

    init(body name: String, _ change: @escaping @Sendable (inout JSONValue) -> Void) {
      self.init(name) { exchange in
        var body = try JSONValue(parsing: exchange.responseBody)
        change(&body)
        return exchange.answered(exchange.response, body.serialized())
      }
    }

    init(head name: String, _ change: @escaping @Sendable (inout HTTPResponse) -> Void) {
      self.init(name) { exchange in
        var head = exchange.response
        change(&head)
        return exchange.answered(head, exchange.responseBody)
      }
    }
  }

  private static let ofRecords = [
    Mutation(head: "another status") { $0.status = .accepted },
    Mutation(head: "another media type") { $0.headerFields[.contentType] = "text/plain" },
    Mutation(head: "no tag") { $0.headerFields[.eTag] = nil },
    Mutation(head: "a link") { $0.headerFields[.location] = "/elsewhere" },
    Mutation(head: "a cookie") { $0.headerFields[.setCookie] = "crumb=1" },
    Mutation(head: "a wait") { $0.headerFields[.retryAfter] = "7" },
    Mutation(body: "a changed member") { $0["data"]?["hidden"] = true },
    Mutation(body: "a changed name") { $0["data"]?["name"] = "somebody-else" },
    Mutation(body: "a missing member") { $0["data"]?["externalName"] = nil },
    Mutation(body: "a member too many") { $0["data"]?["surprise"] = 1 },
    Mutation(body: "null in the place of a value") { $0["data"]?["name"] = .null },
    Mutation(body: "a value of another type") { $0["data"]?["online"] = "false" },
    Mutation(body: "a changed relation") { $0["data"]?["registry"]?["host"] = "elsewhere" },
    Mutation(body: "what is said of the answer") { $0["meta"]?["schema"]?["name"] = "other" },
    Mutation(body: "no envelope") { $0 = $0["data"] ?? .null },
    Mutation("no body") { $0.answered($0.response, []) },
  ]

  private static let ofFailures = [
    Mutation(head: "another status") { $0.status = .conflict },
    Mutation(body: "another code") { $0["code"] = "entity_conflict" },
    Mutation(body: "no code") { $0["code"] = nil },
    Mutation(body: "another message") { $0["message"] = "Something else." },
    Mutation(body: "another issue") { $0["issues"] = [["code": "min_length"]] },
  ]

  private static func recording() async throws -> Recording {
    try #require(
      await RecordingLibrary.shared.recordings.first { $0.isOwn && $0.name.hasSuffix("c/core-fields-and-include.har") })
  }

  /// The first entry of an operation whose answer has a member that is there.
  private static func entry(
    _ operation: String, _ status: HTTPResponse.Status, _ member: String, in recording: Recording
  ) throws -> Int {
    let client = FlameRecordedClient(recording)
    return try #require(
      recording.exchanges.firstIndex {
        let body = try? JSONValue(parsing: $0.responseBody)
        let value = (body?["data"] ?? body)?[member]
        return $0.response.status == status && client.match($0)?.endpoint.name == operation && value != nil
          && value != .null
      })
  }

  @Test(arguments: ofRecords)
  func recordsInTheSandbox(mutation: Mutation) async throws {
    let recording = try await Self.recording()
    let index = try Self.entry("core.nodes.get", .ok, "registry", in: recording)
    try await expectFailure(.sandbox, of: mutation, index, recording)
  }

  @Test(arguments: ofFailures)
  func failuresInTheSandbox(mutation: Mutation) async throws {
    let all = await RecordingLibrary.shared.recordings
    let recording = try #require(all.first { $0.isOwn && $0.name.hasSuffix("c/suite-core-nodes.har") })
    let index = try Self.entry("core.nodes.get", .notFound, "code", in: recording)
    try await expectFailure(.sandbox, of: mutation, index, recording)
  }

  /// Replays the recording up to the mutated entry.
  private func expectFailure(_ sense: Sense, of mutation: Mutation, _ index: Int, _ recording: Recording) async throws {
    var exchanges = Array(recording.exchanges.prefix(index + 1))
    exchanges[index] = try mutation.change(exchanges[index])
    let run = await ConformanceRun([recording.with(exchanges)], by: ConformanceAdapters.all, rules: [])
    let proofs = try #require(run.results.first?.proofs)
    for (place, proof) in proofs.enumerated() {
      if case .failed = proof[sense] { #expect(place == index) } else { #expect(place != index) }
    }
    #expect(run.results.contains { !$0.failures.isEmpty })
  }

  @Test(
    arguments: ofRecords.filter { mutation in
      // Of an answer's head the client's models show nothing.
      ["a changed", "a missing", "a member", "null", "a value", "what is", "no envelope", "no body"].contains {
        mutation.testDescription.hasPrefix($0)
      }
    })
  func recordsInTheClient(mutation: Mutation) async throws {
    let recording = try await Self.recording()
    let exchange = recording.exchanges[try Self.entry("core.nodes.get", .ok, "registry", in: recording)]
    let output = try await Self.operation("core.nodes.get", of: recording, exchange).read()
    #expect(RecordedAnswers.verdict(.success(output), exchange) == .proved)
    guard case .failed = RecordedAnswers.verdict(.success(output), try mutation.change(exchange)) else {
      Issue.record("the client's record is taken for another one")
      return
    }
  }

  @Test(arguments: ofFailures + [Mutation(head: "a wait") { $0.headerFields[.retryAfter] = "7" }])
  func failuresInTheClient(mutation: Mutation) async throws {
    let all = await RecordingLibrary.shared.recordings
    let recording = try #require(all.first { $0.isOwn && $0.name.hasSuffix("c/suite-core-nodes.har") })
    let exchange = recording.exchanges[try Self.entry("core.nodes.get", .notFound, "code", in: recording)]
    let error = try await #require(throws: HubAPIError.self) {
      _ = try await Self.operation("core.nodes.get", of: recording, exchange).read()
    }
    #expect(RecordedAnswers.faults(of: error, exchange) == [])
    #expect(RecordedAnswers.faults(of: error, try mutation.change(exchange)) != [])
  }

  /// Members that neither the model nor the page knows are found, wherever they are.
  @Test func unknownMembers() async throws {
    let recording = try await Self.recording()
    let exchange = recording.exchanges[try Self.entry("core.nodes.get", .ok, "registry", in: recording)]
    let mutations = [
      Mutation(body: "a member") { $0["data"]?["surprise"] = 1 },
      Mutation(body: "null") { $0["data"]?["surprise"] = .null },
      Mutation(body: "beside the data") { $0["surprise"] = 1 },
    ]
    for mutation in mutations {
      let proof = await FlameRecordedClient(recording).prove(try mutation.change(exchange))
      #expect(proof[.request] == .proved)
      guard case .failed = proof[.answer] else {
        Issue.record("\(mutation.testDescription) is not found")
        continue
      }
    }
  }

  /// A success that is taken for a failure, and the other way round.
  @Test func successesAndFailures() async throws {
    let recording = try await Self.recording()
    let exchange = recording.exchanges[try Self.entry("core.nodes.get", .ok, "registry", in: recording)]
    let output = try await Self.operation("core.nodes.get", of: recording, exchange).read()
    var head = exchange.response
    head.status = .badRequest
    let failure = exchange.answered(head, exchange.responseBody)
    guard case .failed = RecordedAnswers.verdict(.success(output), failure) else {
      Issue.record("a failure is taken for a success")
      return
    }
  }

  private static func operation(
    _ name: String, of recording: Recording, _ exchange: RecordedExchange
  ) throws -> FlameOperation {
    let hub = try FlameHubClient(
      server: .localhost(port: 1), generation: .hub013, transport: RecordedAnswers.stub(exchange))
    return try #require(FlameOperation.all(hub, RecordedNames(version: recording.version))[name])
  }
}

extension RecordedExchange {
  /// The exchange with another answer.
  func answered(_ head: HTTPResponse, _ body: [UInt8]) -> RecordedExchange {
    RecordedExchange(
      startedAt: startedAt, request: request, requestBody: requestBody, response: head, responseBody: body)
  }
}
