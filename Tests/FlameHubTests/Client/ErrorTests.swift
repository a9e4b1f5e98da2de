import FlameHub
import HubTesting
import Testing

/// The shapes of the Hub's error bodies (wire page, section 6).
struct ErrorTests {
  private func error(_ status: Int, _ body: String) async throws -> HubAPIError? {
    let lab = try Lab(status: .init(code: status), body)
    return await #expect(throws: HubAPIError.self) { try await lab.hub.core.nodes.list() }
  }

  @Test func ofCoreAndStorage() async throws {
    let body = #"""
      {"statusCode":400,"code":"VALIDUP_ERROR","message":"Property name is invalid","issues":[{"type":"item",
      "path":["name"],"message":"Too small","code":"min_length","data":{"min":3}}],"extra":1}
      """#
    let error = try await error(400, body)
    #expect(error is HTTPBadRequest)
    #expect(error.map { "\($0)" } == "received status code 400 (VALIDUP_ERROR): Property name is invalid")
    #expect(error?.details?["issues"]?[0]?["data"]?["min"]?.intValue == 3)
    #expect(error?.details?["extra"]?.intValue == 1)
    #expect(error?.operation == "core.nodes.list")
  }

  @Test func ofAuth() async throws {
    let error = try await error(
      409, #"{"name":"EntityConflictError","message":"m","code":"entity_conflict","@instanceof":["x"]}"#)
    #expect(error?.status == .conflict)
    #expect(error?.code == "entity_conflict")
    #expect(error?.details?["name"]?.stringValue == "EntityConflictError")
  }

  @Test func ofAWrongRoute() async throws {
    let error = try await error(404, #"{"status":404,"message":"Not Found"}"#)
    #expect(error is HTTPNotFound)
    #expect(error?.code == nil)
    #expect(error.map { "\($0)" } == "received status code 404: Not Found")
  }

  @Test(arguments: [
    (
      #"{"statusCode":401,"code":"UNAUTHORIZED","message":""}"#,
      "received status code 401 (UNAUTHORIZED)"
    ),
    ("<html>", "received status code 401"), ("[]", "received status code 401"), ("", "received status code 401"),
    ("null", "received status code 401"),
    (#"{"statusCode":401,"code":"undefined","message":"x"}"#, "received status code 401 (undefined): x"),
  ])
  func whatIsNotThere(body: String, text: String) async throws {
    let error = try await error(401, body)
    #expect(error.map { "\($0)" } == text)
  }

  @Test func aThrottledLogin() async throws {
    let transport = StubTransport { _ in
      .json(
        #"{"code":"login_attempt_throttled","message":"m"}"#, status: .tooManyRequests,
        headerFields: [.retryAfter: "30"])
    }
    let hub = try FlameHubClient(
      server: "https://hub.example", generation: .hub013, auth: .password("a", "b"), transport: transport)
    let error = await #expect(throws: (any Error).self) { try await hub.auth.realms.list() }
    #expect(error.map { "\($0)" }?.contains("429") == true)
    #expect(transport.sent.count == 1)
  }
}
