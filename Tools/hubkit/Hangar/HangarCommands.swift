import CommandLineKit
import Hangar

/// `hubkit hangar …`: what can be read of plugins, their versions and files.
enum HangarCommands {
  static let node = CommandNode(
    "hangar", abstract: "Hangar, the repository of plugins.",
    discussion: """
      Without a key everything public can be read; with one, by --api-key-file or HANGAR_API_KEY, also what only its owner \
      may see. Calls wait where the service would refuse them as too many.
      """,
    parameters: HangarConnectionOptions.parameters,
    subcommands: [
      projects.list, projects.get(named: "show"), versions.list, HangarDownloadCommand.node, HangarStatsCommand.node,
    ])

  private static let projects = RecordCommands<HangarProjectSource>(
    name: "projects", abstract: "Projects.", path: "hangar.projects", singular: "project",
    columns: [
      "namespace.owner", "namespace.slug", "category", "stats.stars", "stats.downloads", "lastUpdated", "description",
    ],
    idName: "project",
    scope: ListScope(
      verb: "search", abstract: "Search for projects.",
      operands: [.operand("words", "Words to search for; all projects without any.", isRequired: false)],
      conditions: { values in values.string("words").map { [.query($0)] } ?? [] })
  ) { values, context, sends in
    HangarProjectSource(hangar: try await HangarConnectionOptions.client(values, context, sends: sends))
  }

  private static let versions = RecordCommands<HangarVersionSource>(
    name: "versions", abstract: "Versions.", path: "hangar.versions", singular: "version",
    columns: ["name", "channel.name", "createdAt", "stats.totalDownloads", "author", "reviewState"],
    scope: ListScope(
      verb: "versions", abstract: "List the versions of a project, the newest first.",
      operands: [.operand("project", "The project's name in addresses.")],
      swift: { values in "of: \(SwiftCall.quoted(try values.required("project", as: String.self)))" })
  ) { values, context, sends in
    HangarVersionSource(
      hangar: try await HangarConnectionOptions.client(values, context, sends: sends),
      project: ID(try values.required("project", as: String.self)))
  }
}
