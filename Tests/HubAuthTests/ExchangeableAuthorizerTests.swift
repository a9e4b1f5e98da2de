import HubErrors
import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Synchronization
import Testing

@testable import HubAuth

@Suite("Credentials that are exchanged while they are used", .timeLimit(.minutes(1)))
struct ExchangeableAuthorizerTests {
  private let request = HTTPRequest(method: .get, scheme: "https", authority: "hub.example", path: "/")

  private func authorization(_ authorizer: ExchangeableAuthorizer) async throws -> (String?, UInt64) {
    let authorized = try await authorizer.authorize(request, body: nil)
    return (authorized.request.headerFields[.authorization], authorized.generation)
  }

  @Test("none, one, another, none again")
  func exchange() async throws {
    let authorizer = ExchangeableAuthorizer()
    #expect(authorizer.current == nil)
    let none = try await authorizer.authorize(request, body: nil)
    #expect(none.request == request)
    #expect(!none.carriesSecret)
    #expect(try await authorizer.renew(rejected: none.generation) == false)

    #expect(authorizer.set(Renewable("A")) == nil)
    #expect(try await authorization(authorizer).0 == "A 1")
    #expect(authorizer.set(Renewable("B")) is Renewable)
    #expect(try await authorization(authorizer).0 == "B 1")
    #expect(authorizer.current is Renewable)
    #expect(authorizer.identity == nil)
    authorizer.set(nil)
    #expect(try await authorization(authorizer).0 == nil)
  }

  @Test("a rejection is handed to the credentials that were rejected, with their own number")
  func renewal() async throws {
    let inner = Renewable("A")
    let authorizer = ExchangeableAuthorizer(Renewable("before"))
    _ = try await authorization(authorizer)
    authorizer.set(inner)
    let (text, generation) = try await authorization(authorizer)
    #expect(text == "A 1")
    #expect(try await authorizer.renew(rejected: generation))
    #expect(inner.asked == [1])
    let (renewed, next) = try await authorization(authorizer)
    #expect(renewed == "A 2")
    #expect(next > generation)
    // A late rejection of the first one.
    #expect(try await authorizer.renew(rejected: generation))
    #expect(try await authorizer.renew(suspected: next))
    #expect(inner.asked == [1, 1, 2])
  }

  @Test("a rejection of credentials that were exchanged since renews nothing, and the call is tried again")
  func exchangedBeforeRejection() async throws {
    let old = Renewable("A")
    let new = Renewable("B")
    let authorizer = ExchangeableAuthorizer(old)
    var generations: [UInt64] = []
    for _ in 0..<3 {
      let generation = try await authorization(authorizer).1
      generations.append(generation)
      _ = try await authorizer.renew(rejected: generation)
    }
    authorizer.set(new)
    for generation in generations {
      #expect(try await authorizer.renew(rejected: generation))
      #expect(try await authorizer.renew(suspected: generation))
    }
    #expect(new.asked.isEmpty)
    #expect(old.asked == [1, 2, 3])
    let generation = try await authorization(authorizer).1
    #expect(!generations.contains(generation))
    authorizer.set(nil)
    #expect(try await authorizer.renew(rejected: generation) == false)
  }

  @Test(
    "an exchange while the old credentials are waited for: the new ones are used, also when the old ones fail",
    arguments: [false, true])
  func exchangedWhileWaiting(fails: Bool) async throws {
    let gate = Gate()
    let old = Renewable("A", gate: gate)
    if fails { old.breakDown() }
    let authorizer = ExchangeableAuthorizer(old)
    async let authorized = authorization(authorizer)
    await eventually { gate.waiting == 1 }
    authorizer.set(Renewable("B"))
    gate.open()
    #expect(try await authorized.0 == "B 1")
  }

  @Test(
    "an exchange while a renewal is under way: another try makes sense, whatever came of it", arguments: [false, true])
  func exchangedWhileRenewing(fails: Bool) async throws {
    let gate = Gate()
    let old = Renewable("A", gate: gate)
    let authorizer = ExchangeableAuthorizer(old)
    if fails { old.breakDown() }
    async let isRenewed = authorizer.renew(rejected: 1)
    await eventually { gate.waiting == 1 }
    authorizer.set(Renewable("B"))
    gate.open()
    #expect(try await isRenewed)
  }

  @Test("failures of the credentials in force are thrown")
  func failure() async throws {
    let inner = Renewable()
    inner.breakDown()
    let authorizer = ExchangeableAuthorizer(inner)
    await #expect(throws: Renewable.Refused.self) { try await authorizer.authorize(request, body: nil) }
    await #expect(throws: Renewable.Refused.self) { try await authorizer.renew(rejected: 1) }
  }

  @Test("a call whose credentials are exchanged on its way comes through with the new ones")
  func call() async throws {
    let authorizer = ExchangeableAuthorizer(try BearerToken("old"))
    let transport = StubTransport { sent in
      guard sent.request.headerFields[.authorization] == "Bearer old" else { return .json("{}") }
      authorizer.set(try BearerToken("new"))
      return .json("{}", status: .unauthorized)
    }
    let pipeline = Client.pipeline(transport, ManualClock(), authorizer)
    let call = Call(Endpoint("thing.get", service: "core", .get, "/thing")) { head, _ in head.status }
    #expect(try await pipeline.run(call, at: try ServerAddress("https://hub.example").resolved()) == .ok)
    #expect(transport.sent.map { $0.request.headerFields[.authorization] } == ["Bearer old", "Bearer new"])
  }

  @Test("a thousand exchanges while a thousand calls are authorised: generations never go back")
  func race() async throws {
    let authorizer = ExchangeableAuthorizer(Renewable("A"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for _ in 0..<1000 { authorizer.set(Renewable("B")) } }
      for _ in 0..<4 {
        group.addTask {
          var last: UInt64 = 0
          for _ in 0..<250 {
            let generation = try await authorization(authorizer).1
            #expect(generation >= last)
            last = generation
            _ = try await authorizer.renew(rejected: generation)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
