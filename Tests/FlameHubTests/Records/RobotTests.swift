import FlameHub
import HubTesting
import Testing

/// The robots of Hub 0.8 and what hangs on them.
struct RobotTests {
  private func lab() throws -> Lab { try Lab(generation: .hub08, Hub08Documents.robot) }

  @Test func bodies() async throws {
    let lab = try lab()
    try await lab.hub.auth.robots.create(.init(name: "my-robot", realm: Lab.other, secret: "c4n4ry"))
    var nameless = RobotCreate()
    nameless.displayName = nil
    try await lab.hub.auth.robots.create(nameless)
    try await lab.hub.auth.robots.update("my-robot") {
      $0.secret = "new"
      $0.userID = ID(Lab.uuid)
    }
    try await lab.hub.auth.robots.delete("@me")
    #expect(
      lab.bodies == [
        #"{"name":"my-robot","secret":"c4n4ry","realm_id":"\#(Lab.other)"}"#, #"{"display_name":null}"#,
        #"{"secret":"new","user_id":"\#(Lab.uuid)"}"#, "",
      ])
    #expect(
      lab.sent == [
        "POST /auth/robots", "POST /auth/robots", "POST /auth/robots/my-robot", "DELETE /auth/robots/%40me",
      ])
  }

  /// The plain secret is in the answer to what sets it, and in nothing that is printed.
  @Test func theSecretIsThereAndNotShown() async throws {
    let lab = try lab()
    let robot = try await lab.hub.auth.robots.create(.init(secret: "c4n4ry"))
    #expect(robot.secret == "c4n4ry")
    #expect(robot.wire.isNull("clientId"))
    for value in [robot, RobotCreate(secret: "c4n4ry")] as [Any] {
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), dumped] { #expect(!text.contains("c4n4ry")) }
    }
  }

  @Test func queries() async throws {
    let lab = try Lab(generation: .hub08, #"{"data":[\#(Hub08Documents.robot)],"meta":{"total":1}}"#)
    _ = try await lab.hub.auth.robots.list(
      where: .userID == nil && .name.hasPrefix("my-"), sort: .descending(.realmID), page: .serverDefault,
      fields: [.secret])
    #expect(
      lab.sent == [
        "GET /auth/robots?filter[user_id]=null&filter[name]=~my-&sort=-realm_id&include=user,realm&fields=+secret"
      ])
  }

  @Test func whatJoinsThem() async throws {
    let lab = try Lab(generation: .hub08) { _ in .json("{}") }
    // What is sent counts here; the answers are no records.
    _ = try? await lab.hub.auth.robotRoles.create(.init(robot: ID(Lab.uuid), role: ID(Lab.other)))
    _ = try? await lab.hub.auth.robotPermissions.create(.init(robot: ID(Lab.uuid), permission: ID(Lab.other)))
    _ = try? await lab.hub.auth.robotRoles.list(where: .robotID == ID(Lab.uuid), page: .serverDefault)
    #expect(
      lab.bodies.prefix(2) == [
        #"{"robot_id":"\#(Lab.uuid)","role_id":"\#(Lab.other)"}"#,
        #"{"robot_id":"\#(Lab.uuid)","permission_id":"\#(Lab.other)"}"#,
      ])
    #expect(lab.sent.last == "GET /auth/robot-roles?filter[robot_id]=\(Lab.uuid)&include=robot,role")
  }

  @Test func laterHubsHaveNone() async throws {
    let lab = try Lab(generation: .hub013, Hub08Documents.robot)
    for error in [
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.auth.robots.list() },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.auth.robots.create(.init()) },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.auth.robotRoles.delete(Lab.uuid) },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.analysisLogRecords.get(Lab.uuid) },
      await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.masterImageEventLogs.list() },
    ] {
      #expect(error?.reason.hasPrefix("Hub 0.13 has no ") == true)
      #expect(error?.reason.hasSuffix("Hub 0.8 has") == true)
    }
    #expect(lab.transport.sent.isEmpty)
  }
}
