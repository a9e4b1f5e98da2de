import FlameHub
import HubTesting
import Synchronization
import Testing

/// A robot of Hub 0.8: its grant, which has no refresh token, and how its token is rejected.
struct RobotSessionTests {
  private static let list = #"{"data":[],"meta":{"total":0}}"#

  private struct Robots {
    let transport: StubTransport
    let clock = ManualClock()
    let hub: FlameHubClient

    init(_ answer: @escaping @Sendable (StubTransport.Sent) -> ReceivedResponse) throws {
      let tokens = Mutex(0)
      transport = StubTransport { sent in
        guard sent.request.path.hasSuffix("/token") else { return answer(sent) }
        let number = tokens.withLock { count in
          count += 1
          return count
        }
        return .json(
          #"{"access_token":"access-\#(number)","expires_in":3600,"token_type":"Bearer","scope":"global"}"#,
          headerFields: [.contentEncoding: "utf-8", .setCookie: "refresh_token=undefined; Path=/"])
      }
      var options = ClientOptions()
      options.timeout = nil
      options.retry = .never
      hub = try FlameHubClient(
        server: "https://hub.example", generation: .hub08, auth: .robot(id: Lab.uuid, secret: "s3cret"),
        transport: transport, options: options, clock: clock, random: SeededRandom(seed: 1))
    }

    var logins: [String] {
      transport.sent.filter { $0.request.path.hasSuffix("/token") }.map { String(decoding: $0.body, as: UTF8.self) }
    }

    var tokens: [String?] {
      transport.sent.filter { !$0.request.path.hasSuffix("/token") }.map { $0.request.headerFields[.authorization] }
    }
  }

  private static let login = #"{"grant_type":"robot_credentials","id":"\#(Lab.uuid)","secret":"s3cret"}"#

  @Test func theGrantIsRepeatedWhenTheTokenExpires() async throws {
    let robots = try Robots { _ in .json(Self.list) }
    _ = try await robots.hub.core.nodes.list()
    robots.clock.advance(by: .seconds(3601))
    _ = try await robots.hub.auth.users.list()
    #expect(robots.logins == [Self.login, Self.login])
    #expect(robots.tokens == ["Bearer access-1", "Bearer access-2"])
    #expect(robots.transport.sent.allSatisfy { $0.request.headerFields[.cookie] == nil })
  }

  /// How Hub 0.8 rejects a token (wire page, section 2.4): core and storage say nothing of one that is none.
  @Test(arguments: [
    (401, #"{"statusCode":401,"code":"UNAUTHORIZED","message":""}"#),
    (400, #"{"statusCode":400,"code":"BAD_REQUEST","message":""}"#),
    (400, #"{"statusCode":400,"code":"invalid_token","message":"The JWT is invalid."}"#),
    (400, #"{"statusCode":400,"code":"expired_token","message":"The JWT has expired."}"#),
    (400, #"{"statusCode":400,"code":"jwk_not_found","message":"The JWK x could not be found."}"#),
    (400, #"{"statusCode":400,"code":"entity_not_found","message":"The robot account was not found."}"#),
  ])
  func aRejectedTokenIsReplaced(status: Int, body: String) async throws {
    let robots = try Robots { sent in
      sent.request.headerFields[.authorization] == "Bearer access-1"
        ? .json(body, status: .init(code: status)) : .json(Self.list)
    }
    _ = try await robots.hub.core.nodes.list()
    #expect(robots.tokens == ["Bearer access-1", "Bearer access-2"])
  }

  @Test(arguments: [
    (400, #"{"statusCode":400,"code":"BAD_REQUEST","message":"","children":[{"path":"name"}],"attributes":["name"]}"#),
    (400, #"{"statusCode":400,"code":"BAD_REQUEST","message":"The command is locked."}"#),
    (400, #"{"statusCode":400,"code":"undefined","message":"The attribute name is invalid."}"#),
    (403, #"{"statusCode":403,"code":"permission_not_found","message":"The permission node_create was not found."}"#),
    (404, #"{"statusCode":404,"code":"NOT_FOUND","message":""}"#), (404, ""),
  ])
  func otherErrorsLeaveItAlone(status: Int, body: String) async throws {
    let robots = try Robots { _ in .json(body, status: .init(code: status)) }
    let error = await #expect(throws: HTTPError.self) { try await robots.hub.core.nodes.list() }
    #expect(error?.status.code == status)
    #expect(robots.logins.count == 1)
  }

  @Test func aRobotIsNamedByItsRecord() throws {
    let robot = ID<Robot>(Lab.uuid)
    _ = try FlameHubClient(
      server: "https://hub.example", generation: .hub08, auth: .robot(id: robot, secret: "s3cret"),
      transport: StubTransport(json: "{}"))
    for value in [FlameAuthentication.robot(id: robot, secret: "c4n4ry")] {
      var dumped = ""
      dump(value, to: &dumped)
      #expect(!dumped.contains("c4n4ry") && !"\(value)".contains("c4n4ry"))
    }
  }
}
