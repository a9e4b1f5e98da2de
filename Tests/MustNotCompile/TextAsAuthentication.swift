// A text where a client says who it is.
// expect: cannot convert value of type 'String' to expected argument type 'FlameAuthentication'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try FlameHubClient(auth: "admin:start123")
}
