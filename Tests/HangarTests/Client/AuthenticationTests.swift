import Hangar
import HubTesting
import Synchronization
import Testing

struct AuthenticationTests {
  private final class Recorder: Observer {
    let text = Mutex("")

    func observe(_ event: CallEvent) { text.withLock { $0 += "\(event)\n" } }
  }

  private static let expired = Documents.refusal("JWT was expired", 403)

  @Test func everyRequestCarriesTheToken() async throws {
    let lab = try Lab(auth: .apiKey(Lab.key), Documents.page([Documents.project26()], limit: 25, count: 1))
    _ = try await lab.hangar.projects.list()
    _ = try await lab.hangar.projects.list(options: .init(auth: .anonymous))
    let token = "HangarAuth \(Lab.token(1, at: lab.clock.timestamp.seconds))"
    #expect(lab.tokens == [token, nil])
    #expect(lab.logins == 1)
  }

  @Test func nobodyAsksForNoToken() async throws {
    let lab = try Lab(Documents.project26())
    _ = try await lab.hangar.projects.get("LanternKit")
    #expect(lab.tokens == [nil])
    #expect(lab.logins == 0)
  }

  /// What the answer says of a life, thirty days, is not that of the token.
  @Test func tokensAreRenewedByTheirOwnTimes() async throws {
    let lab = try Lab(auth: .apiKey(Lab.key), Documents.project26())
    _ = try await lab.hangar.projects.get("LanternKit")
    lab.clock.advance(by: .seconds(250))
    _ = try await lab.hangar.projects.get("LanternKit")
    #expect(lab.logins == 1)
    lab.clock.advance(by: .seconds(48))
    _ = try await lab.hangar.projects.get("LanternKit")
    #expect(lab.logins == 2)
    #expect(lab.tokens[2] != lab.tokens[0])
  }

  /// Also a route that nobody needs a token for is refused with one that is over.
  @Test(arguments: [
    (HTTPResponse.Status.forbidden, "JWT was expired"), (.unauthorized, "Unable to verify the JWT"),
  ])
  func aRejectedTokenIsReplacedOnce(status: HTTPResponse.Status, message: String) async throws {
    let counter = Counter()
    let lab = try Lab(auth: .apiKey(Lab.key)) { _ in
      counter.next() == 1
        ? .json(Documents.refusal(message, status.code), status: status) : .json(Documents.project26())
    }
    let project = try await lab.hangar.projects.get("LanternKit")
    #expect(project.name == "LanternKit")
    #expect(lab.logins == 2)
    #expect(lab.tokens.count == 2 && lab.tokens[0] != lab.tokens[1])
  }

  @Test func aTokenThatStaysRejected() async throws {
    let lab = try Lab(auth: .apiKey(Lab.key), status: .forbidden, Self.expired)
    let error = await #expect(throws: HTTPForbidden.self) { try await lab.hangar.projects.get("LanternKit") }
    #expect(error?.message?.contains("compare the clock") == true)
    #expect(error?.message?.contains("API key") == false)
    #expect(lab.logins == 2)
    let token = try BearerToken(Secret("a.b.c"), scheme: "HangarAuth")
    for call in [
      RequestOptions(auth: .other(token)), RequestOptions(auth: .other(try Lab.credential(.credential(token)))),
    ] {
      let other = await #expect(throws: HTTPForbidden.self) {
        try await lab.hangar.projects.get("LanternKit", options: call)
      }
      #expect(other?.message?.contains("give the API key") == true)
    }
  }

  /// Other refusals with the same statuses say something about the account.
  @Test func whatIsNotAboutTheTokenIsNotRepeated() async throws {
    let lab = try Lab(auth: .apiKey(Lab.key), status: .unauthorized, Documents.refusal("error.userLocked", 401))
    let error = await #expect(throws: HTTPUnauthorized.self) { try await lab.hangar.projects.get("LanternKit") }
    #expect(error?.code == "error.userLocked")
    #expect(error?.message?.contains("locked") == true)
    #expect(lab.logins == 1)
  }

  @Test func aKeyThatNobodyKnows() async throws {
    let lab = try Lab(
      auth: .apiKey(Lab.key),
      refusal: { _ in .json(Documents.refusal("No valid API Key found", 400), status: .badRequest) },
      { _ in .json("{}") })
    let error = await #expect(throws: AuthenticationError.self) { try await lab.hangar.projects.get("LanternKit") }
    #expect(error?.reason == .refused)
    #expect(error?.message.contains("make a new one") == true)
    #expect(error?.underlying is HTTPBadRequest)
    #expect(lab.calls.isEmpty)
  }

  /// The token of a key that was deleted is answered with the framework's 500.
  @Test func aKeyThatWasRevoked() async throws {
    let lab = try Lab(
      auth: .apiKey(Lab.key),
      refusal: { $0 == 1 ? nil : .json(Documents.refusal("No valid API Key found", 400), status: .badRequest) },
      { _ in .json(Documents.fault(), status: .internalServerError) })
    let error = await #expect(throws: AuthenticationError.self) { try await lab.hangar.projects.get("LanternKit") }
    #expect(error?.reason == .revoked)
    #expect(error?.message.contains("revoked") == true)
    #expect(lab.calls.count == 1)
  }

  @Test func aFaultOfTheServerIsItsOwn() async throws {
    let lab = try Lab(auth: .apiKey(Lab.key), status: .internalServerError, Documents.fault())
    await #expect(throws: HTTPInternalServerError.self) { try await lab.hangar.projects.get("LanternKit") }
    #expect(lab.calls.count == 2)
    let nobody = try Lab(status: .internalServerError, Documents.fault())
    await #expect(throws: HTTPInternalServerError.self) { try await nobody.hangar.projects.get("LanternKit") }
    #expect(nobody.calls.count == 1)
  }

  @Test func theKeyIsNeverShown() async throws {
    let recorder = Recorder()
    let lab = try Lab(
      auth: .apiKey(Lab.key), observers: [recorder],
      refusal: { number in
        number < 3
          ? nil : .json(Documents.refusal("No key \(Lab.key)", 400), status: .badRequest)
      }, { _ in .json(Self.expired, status: .forbidden) })
    var shown = ""
    for _ in 0..<2 {
      do {
        _ = try await lab.hangar.projects.get("LanternKit")
      } catch {
        shown += "\(error)\n"
        dump(error, to: &shown)
      }
    }
    dump(lab.hangar, to: &shown)
    dump(HangarAuthentication.apiKey(Lab.key), to: &shown)
    shown += recorder.text.withLock { $0 }
    let secret = Lab.key.split(separator: ".")[1]
    #expect(shown.contains("projects.get"))
    #expect(!shown.contains(secret))
    for token in lab.tokens.compactMap(\.self) { #expect(!shown.contains(token.dropFirst(11))) }
  }
}
