import FlameHub
import HubTesting
import Testing

/// What the Hub's errors come to, in each service's and generation's words (wire page, sections 2.4, 6.1, 10.4).
struct FlameRefusalTests {
  private func refusal(
    _ status: Int, _ body: String, generation: ServerGeneration = .hub013
  ) async throws -> FlameRefusal {
    let lab = try Lab(generation: generation, status: .init(code: status), body)
    let error = await #expect(throws: HubAPIError.self) { try await lab.hub.core.nodes.list() }
    return try #require(error).flame
  }

  @Test(arguments: [
    (
      400,
      #"{"statusCode":400,"code":"permission_evaluation_failed","message":"The evaluation of permissions node_create failed","#
        + #""issues":[{"type":"item","code":"permission_not_found","message":"m","path":["node_create"]}]}"#,
      ["node_create"]
    ),
    (
      400, #"{"statusCode":400,"code":"bad_request","message":"The evaluation of permissions bucket_delete failed"}"#,
      ["bucket_delete"]
    ),
    (
      403,
      #"{"name":"PermissionError","code":"permission_evaluation_failed","#
        + #""message":"The evaluation of permissions user_read, user_update, user_delete failed"}"#,
      ["user_read", "user_update", "user_delete"]
    ),
    (
      403,
      #"{"statusCode":403,"code":"permission_evaluation_failed","message":"The evaluation of permission role_read failed."}"#,
      ["role_read"]
    ),
    (
      403, #"{"statusCode":403,"code":"permission_not_found","message":"The permission node_create was not found."}"#,
      ["node_create"]
    ),
  ])
  func missingPermissions(status: Int, body: String, permissions: [String]) async throws {
    let refusal = try await refusal(status, body)
    #expect(refusal.kind == .missingPermission && refusal.isForbidden)
    #expect(refusal.permissions == permissions)
  }

  @Test(arguments: [
    (
      403, #"{"code":"permission_denied","message":"You are not permitted to update this node."}"#,
      FlameRefusal.Kind.forbidden
    ),
    (403, #"{"statusCode":403,"code":"FORBIDDEN","message":"You are not permitted to create this node."}"#, .forbidden),
    (400, #"{"code":"bad_request","message":"The evaluation of permissions  failed"}"#, .invalid),
    (400, #"{"code":"bad_request","message":"The evaluation of permissions a b failed"}"#, .invalid),
    (400, #"{"code":"ANALYSIS_ERROR","message":"An entrypoint must be selected."}"#, .wrongState),
    (400, #"{"code":"bad_request","message":"Invalid command."}"#, .invalid),
    (400, #"{"code":"expired_token","message":"The JWT has expired."}"#, .unauthenticated),
    (401, "", .unauthenticated), (500, #"{"code":"internal_error","message":"The JWT is invalid."}"#, .unauthenticated),
    (500, #"{"code":"internal_error","message":"An internal error occurred."}"#, .other), (500, "", .other),
    (404, #"{"code":"jwk_not_found","message":"m"}"#, .unauthenticated),
    (404, #"{"code":"entity_not_found","message":"The bucket was not found."}"#, .absent),
    (404, #"{"statusCode":404,"code":"NOT_FOUND","message":""}"#, .absent),
    (404, #"{"status":404,"message":"Not Found"}"#, .other), (404, "", .other),
    (409, #"{"code":"entity_conflict","message":"m"}"#, .conflict), (429, "", .throttled),
    (507, #"{"code":"storage_insufficient","message":"m"}"#, .storageFull), (502, "<html>", .other),
    (400, "", .invalid), (400, "[]", .invalid),
  ])
  func kinds(status: Int, body: String, kind: FlameRefusal.Kind) async throws {
    let refusal = try await refusal(status, body)
    #expect(refusal.kind == kind)
    #expect(refusal.permissions.isEmpty)
  }

  @Test func aWrongPassword() async throws {
    let transport = StubTransport(
      status: .badRequest, json: #"{"message":"The user credentials are invalid.","code":"invalid_credentials"}"#)
    let hub = try FlameHubClient(
      server: "https://hub.example", generation: .hub013, auth: .password("a", "b"), transport: transport)
    let error = await #expect(throws: HubAPIError.self) { try await hub.core.nodes.list() }
    #expect(error?.flame.kind == .unauthenticated)
  }

  @Test func issues() async throws {
    let refusal = try await refusal(
      400,
      #"{"code":"VALIDUP_ERROR","message":"Properties are invalid","issues":[{"type":"item","path":["name"],"#
        + #""message":"Too small","code":"min_length","data":{"min":3}},{"type":"group","path":[],"issues":["#
        + #"{"type":"group","issues":[{"type":"item","path":["args",0],"message":"m","code":"required"}]}]},"#
        + #"{"type":"group","path":["user_read"],"code":"c","message":"no policy","issues":[{"type":"group","issues":[]}]},7]}"#
    )
    #expect(
      refusal.issues.map { "\($0)" } == ["name: Too small", "args.0: m", "user_read: no policy", ""])
    #expect(refusal.issues.map(\.code) == ["min_length", "required", "c", nil])
    #expect(refusal.issues.first?.details["data"]?["min"]?.intValue == 3)
  }

  @Test func issuesOfHub08() async throws {
    let refusal = try await refusal(
      400,
      #"{"statusCode":400,"code":"undefined","message":"The attributes name, host are invalid.","children":["#
        + #"{"path":"name","pathAbsolute":"name","received":"ab"},{"path":"host","pathAbsolute":"host"}],"#
        + #""attributes":["name","host"]}"#, generation: .hub08)
    #expect(refusal.kind == .invalid)
    #expect(refusal.issues.map(\.path) == [["name"], ["host"]])
    #expect(refusal.issues.first?.details["received"] == "ab")
  }

  /// How Hub 0.14 refuses a token looks like a fault of the server, of which another try would be made.
  @Test func aTokenThatStaysRefused() async throws {
    let transport = StubTransport { sent in
      sent.request.path.hasSuffix("/token")
        ? .json(#"{"access_token":"t","expires_in":900,"token_type":"Bearer"}"#)
        : .json(
          #"{"statusCode":500,"code":"internal_error","message":"The JWT is invalid.","issues":[]}"#,
          status: .internalServerError)
    }
    let password = try FlameHubClient(
      server: "https://hub.example", generation: .hub013, auth: .password("a", "b"), transport: transport)
    let error = await #expect(throws: HTTPInternalServerError.self) { try await password.storage.buckets.list() }
    #expect(error?.flame.kind == .unauthenticated)
    #expect(
      error.map { "\($0)" }
        == "received status code 500 (internal_error): The JWT is invalid; the Hub does not accept the token")
    // One renewal, and the request once more.
    #expect(transport.sent.map { $0.request.path.hasSuffix("/token") } == [true, false, true, false])
    let bearer = try FlameHubClient(
      server: "https://hub.example", generation: .hub013, auth: .bearer("garbage"), transport: transport)
    await #expect(throws: HTTPInternalServerError.self) { try await bearer.core.nodes.list() }
    #expect(transport.sent.count == 5)
  }
}
