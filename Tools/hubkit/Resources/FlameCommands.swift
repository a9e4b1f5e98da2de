import CommandLineKit
import FlameHub

/// `hubkit flame …`: a group for each service, in it one for each kind of record.
enum FlameCommands {
  static let node = CommandNode(
    "flame", abstract: "The FLAME Hub.",
    discussion: """
      Who asks is said by --username and a password from a file, FLAME_HUB_PASSWORD or a prompt, or likewise by \
      --client-id, or by a token. Where the Hub is, by --server; the public Hub otherwise.
      """,
    parameters: FlameConnectionOptions.parameters,
    subcommands: [
      CommandNode(
        "auth", abstract: "Accounts and realms.",
        subcommands: [
          FlameResourceCommands<Realm>(service: "auth", member: "realms", singular: "realm") { $0.auth.realms }.node,
          FlameResourceCommands<FlameUser>(service: "auth", member: "users", singular: "user") { $0.auth.users }.node,
        ]),
      CommandNode(
        "core", abstract: "Nodes.",
        subcommands: [
          FlameResourceCommands<Node>(service: "core", member: "nodes", singular: "node") { $0.core.nodes }.node
        ]),
    ])
}
