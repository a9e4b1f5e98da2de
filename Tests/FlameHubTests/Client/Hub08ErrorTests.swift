import FlameHub
import HubTesting
import Testing

/// The errors of Hub 0.8, as recorded (wire page, section 10.4).
struct Hub08ErrorTests {
  private func error(_ status: Int, _ body: String) async throws -> HubAPIError? {
    let lab = try Lab(generation: .hub08, status: .init(code: status), body)
    return await #expect(throws: HubAPIError.self) { try await lab.hub.auth.users.create(.init(name: "ab")) }
  }

  @Test(arguments: [
    (
      400, #"{"statusCode":400,"code":"undefined","message":"The attributes name, host are invalid."}"#,
      "received status code 400 (undefined): The attributes name, host are invalid."
    ),
    (
      400,
      #"{"statusCode":400,"code":"BAD_REQUEST","message":"","children":[],"attributes":["name","name"]}"#,
      "received status code 400 (BAD_REQUEST): The attribute name is invalid."
    ),
    (
      400, #"{"statusCode":400,"code":"BAD_REQUEST","message":"","attributes":["role_id","permission_id"]}"#,
      "received status code 400 (BAD_REQUEST): The attributes role_id, permission_id are invalid."
    ),
    (
      404, #"{"statusCode":404,"code":"NOT_FOUND","message":""}"#,
      "received status code 404 (NOT_FOUND)"
    ),
    (404, "", "received status code 404"),
    (429, "Too many requests, please try again later.", "received status code 429"),
  ])
  func texts(status: Int, body: String, text: String) async throws {
    let error = try await error(status, body)
    #expect(error.map { "\($0)" } == text)
  }

  @Test func whatIsWrongIsKept() async throws {
    let error = try await error(
      400,
      #"{"statusCode":400,"code":"BAD_REQUEST","message":"","children":[{"path":"name","received":"ab"}],"attributes":["name"]}"#
    )
    #expect(error?.details?["children"]?[0]?["received"]?.stringValue == "ab")
    #expect(error?.operation == "auth.users.create")
  }

  /// A record that is not there has a code; a route that is not there has no body.
  @Test func absentRecords() async throws {
    let absent = try Lab(
      generation: .hub08, status: .notFound, #"{"statusCode":404,"code":"NOT_FOUND","message":""}"#)
    #expect(try await absent.hub.core.nodes.getIfPresent(Lab.uuid) == nil)
    #expect(try await absent.hub.auth.robots.getIfPresent("nobody") == nil)
    let elsewhere = try Lab(generation: .hub08, status: .notFound, "")
    await #expect(throws: HTTPNotFound.self) { try await elsewhere.hub.core.nodes.getIfPresent(Lab.uuid) }
  }

  @Test func anAnswerThatDoesNotFitSaysWhere() async throws {
    let lab = try Lab(generation: .hub08, #"{"id":"\#(Lab.uuid)","name":"x","realm_id":7}"#)
    let error = await #expect(throws: ResponseDecodingError.self) { try await lab.hub.core.nodes.get(Lab.uuid) }
    #expect(error?.operation == "core.nodes.get")
    guard case .model = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    let list = try Lab(generation: .hub08, #"{"meta":{"total":1}}"#)
    await #expect(throws: ResponseDecodingError.self) { try await list.hub.core.nodes.list() }
    let empty = try Lab(generation: .hub08, "")
    await #expect(throws: ResponseDecodingError.self) { try await empty.hub.core.nodes.list() }
  }
}
