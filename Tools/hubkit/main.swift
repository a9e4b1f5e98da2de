import FlameHub
import HubPlatform
let hub = try FlameHubClient(server: ServerAddress(CommandLine.arguments[1]), auth: .password("admin", "start123"))
let realm = try await hub.auth.realms.only(where: .name == "master")
print(realm)
let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
print(node)
try await hub.core.nodes.update(node) { $0.hidden = true; $0.externalName = nil }
