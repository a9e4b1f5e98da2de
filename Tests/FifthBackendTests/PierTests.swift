import HubAuth
import HubErrors
import HubHTTP
import HubJSON
import HubPlatform
import HubQuery
import HubServer
import HubTesting
import HubTransport
import Testing

/// A backend that is made of nothing but what the shared modules offer to backends.
@Suite("A fifth backend", .timeLimit(.minutes(1)))
struct PierTests {
  private static let ann = #"{"id":"b1","name":"Ann","length":5.5,"berth":null,"flag":"red"}"#

  @Test func listsAreAskedForInItsOwnWords() async throws {
    let lab = try Lab { _ in .json(#"{"boats":[\#(Self.ann)],"known":1}"#) }
    let page = try await lab.pier.boats.list(
      where: .name == #"An"n"# && .length > 5, sort: .descending(.length).then(.by(.name)), limit: 20)
    #expect(lab.sent == [#"GET /v2/boats find=name is "An\"n" and length above 5.0 order=-length,name most=20"#])
    #expect(page.items.map(\.name) == ["Ann"])
    #expect(page.total == 1)
    #expect(page.next == nil)
    #expect(try await lab.pier.boats.only(where: .name == "Ann").id == "b1")
  }

  @Test func whatItCannotSayIsRefusedBeforeAnythingIsSent() async throws {
    let lab = try Lab { _ in .json("{}") }
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.pier.boats.list(where: .name.hasPrefix("A"))
    }
    #expect(error.map { "\($0)" } == "boats.list: filter on 'name': the pier has no 'prefix'")
    await #expect(throws: InvalidRequestError.self) { try await lab.pier.boats.list(where: .berth == nil) }
    #expect(throws: InvalidRequestError.self) { try Boat.fieldTable.condition("id", .equal, ["b1"]) }
    #expect(lab.sent == [])
  }

  @Test func aWalkGoesOnWhereTheServerSays() async throws {
    let boats = (0..<5).map { #"{"id":"b\#($0)","name":"n\#($0)","length":\#($0)}"# }
    let lab = try Lab { sent in
      switch [QueryItem](queryString: sent.request.path.split(separator: "?")[1]).last(where: { $0.name == "from" })?
        .value
      {
      case nil: .json(#"{"boats":[\#(boats[0...1].joined(separator: ","))],"known":5,"more":"m1"}"#)
      case "m1": .json(#"{"boats":[\#(boats[2...3].joined(separator: ","))],"known":5,"more":"m2"}"#)
      default: .json(#"{"boats":[\#(boats[4])],"known":5}"#)
      }
    }
    #expect(try await lab.pier.boats.all(pageSize: 2).collect().map(\.id) == ["b0", "b1", "b2", "b3", "b4"])
    #expect(lab.sent.map { $0.split(separator: " ").last } == ["most=2", "from=m1", "from=m2"])
  }

  @Test func whatIsAssignedIsSentAndTheRestComesBack() async throws {
    let lab = try Lab { _ in .json(Self.ann) }
    let boat = try await lab.pier.boats.create(.init(name: "Ann", length: 5.5))
    #expect(boat.wire.isNull("berth"))
    #expect(try HubJSONEncoder().encodeValue(boat) == JSONValue(parsing: Array(Self.ann.utf8)))
    _ = try await lab.pier.boats.update(boat) { $0.berth = nil }
    try await lab.pier.boats.delete(boat)
    #expect(lab.sent == ["POST /v2/boats", "PATCH /v2/boats/b1", "DELETE /v2/boats/b1"])
    let bodies = lab.transport.sent.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies == [#"{"name":"Ann","length":5.5}"#, #"{"berth":null}"#, ""])
  }

  @Test func onePassServesManyCallsAndIsRenewedOnce() async throws {
    let lab = try Lab(word: "ahoy") { sent in
      sent.request.headerFields[.authorization] == "Pass pass-2"
        ? .json(Self.ann) : .trouble(419, "pass-over", "Your pass is over.")
    }
    for _ in 0..<3 { _ = try await lab.pier.boats.get("b1" as ID<Boat>) }
    #expect(lab.sent.filter { $0 == "POST /v2/door" }.count == 2)
    #expect(lab.passes == ["Pass pass-1", "Pass pass-2", "Pass pass-2", "Pass pass-2"])
  }

  @Test func aWrongWordIsRefusedOnceAndNeverShown() async throws {
    let lab = try Lab(word: "canary") { _ in .json(Self.ann) }
    let error = await #expect(throws: HTTPForbidden.self) { try await lab.pier.boats.get("b1" as ID<Boat>) }
    #expect(error?.code == "bad-badge")
    #expect(error?.operation == "door")
    var shown = "\(error?.message ?? "") \(String(decoding: error?.body ?? [], as: UTF8.self))"
    dump(error, to: &shown)
    dump(lab.pier, to: &shown)
    #expect(shown.contains("Nobody has"))
    #expect(!shown.contains("canary"))
    #expect(lab.sent == ["POST /v2/door"])
    #expect(throws: ConfigurationError.self) {
      _ = try PierClient(
        server: "http://pier.example", badge: PierBadge(number: "7", word: "ahoy"), transport: lab.transport,
        clock: lab.clock, random: SeededRandom(seed: 1))
    }
  }

  @Test func onlyItsOwnWordsMeanThatABoatIsAbsent() async throws {
    let absent = try Lab { _ in .trouble(404, "no-boat", "There is no boat 'b9'.") }
    #expect(try await absent.pier.boats.getIfPresent("b9" as ID<Boat>) == nil)
    let error = await #expect(throws: HTTPNotFound.self) { try await absent.pier.boats.get("b9" as ID<Boat>) }
    #expect(error.map { "\($0)" } == "received status code 404 (no-boat): There is no boat 'b9'.")
    let lost = try Lab { _ in .trouble(404, "no-way", "Nothing is here.") }
    await #expect(throws: HTTPNotFound.self) { try await lost.pier.boats.getIfPresent("b9" as ID<Boat>) }
  }

  @Test func whatIsTooMuchIsRepeatedAsItWants() async throws {
    let lab = try Lab { _ in .trouble(429, "too-much", "Slow down.") }
    await #expect(throws: HTTPClientError.self) { try await lab.pier.boats.create(.init(name: "Ann", length: 5.5)) }
    #expect(lab.sent.count == 3)
    #expect(lab.clock.slept == [.seconds(2), .seconds(4)])
  }

  @Test func whatMayHaveScrappedABoatIsNotRepeated() async throws {
    let lab = try Lab { _ in
      throw TransportError(.connectionLost, reach: .sent, peer: "pier.example", reason: "the connection broke")
    }
    await #expect(throws: TransportError.self) { try await lab.pier.boats.delete("b1" as ID<Boat>) }
    #expect(lab.sent.count == 1)
    await #expect(throws: TransportError.self) { try await lab.pier.boats.update("b1" as ID<Boat>) { $0.name = "x" } }
    #expect(lab.sent.count == 4)
  }

  @Test func callsWaitForItsLimits() async throws {
    let lab = try Lab { _ in .json(Self.ann) }
    for _ in 0..<10 { _ = try await lab.pier.boats.get("b1" as ID<Boat>) }
    #expect(lab.clock.slept == [])
    _ = try await lab.pier.boats.get("b1" as ID<Boat>)
    #expect(lab.clock.slept.count == 1)
  }

  @Test func itWorksOverARealConnection() async throws {
    let server = try HTTPServer.start { request in
      let fields: HTTPFields = [.contentType: "application/json"]
      let body = request.path == "/v2/door" ? #"{"pass":"p","minutes":1}"# : #"{"boats":[\#(Self.ann)],"known":1}"#
      let isKnown = request.path == "/v2/door" || request.headerFields[.authorization] == "Pass p"
      return ServerResponse(status: isKnown ? .ok : 419, headerFields: fields, body: .bytes(Array(body.utf8)))
    }
    let pier = try PierClient(
      server: ServerAddress(server.origin), badge: PierBadge(number: "7", word: "ahoy"),
      transport: Platform.makeTransport(), clock: SystemClock(), random: SystemRandom())
    #expect(try await pier.boats.all().collect().map(\.name) == ["Ann"])
    await server.stop()
  }
}
