import CommandLineKit
import HahnProCloud

/// `hubkit hahnpro …`: a group for each kind of record, and the caller's roles.
enum HahnProCommands {
  static let node = CommandNode(
    "hahnpro", abstract: "HahnPRO Cloud.",
    discussion: """
      Who asks is said by --client-id and a secret from a file, AUTH_SECRET or a prompt; where the platform is, by \
      --server. The variables are those of the vendor's package, which --env-file reads from a .env file, too.
      """,
    parameters: HahnProConnectionOptions.parameters,
    subcommands: [
      assets.group(assets.everything + AttachmentCommands.all),
      assetTypes.all,
      contents.group(contents.everything + [ContentCommands.upload, ContentCommands.download]),
      timeSeries.group(timeSeries.everything + [ValueCommands.values, ValueCommands.addValues]),
      roles,
    ])

  private static let assets = commands(
    "assets", "Assets: things, and what they are parts of.", "assets", "asset",
    ["id", "name", "type", "parent", "tags", "updatedAt"]
  ) { $0.assets }

  private static let assetTypes = commands(
    "asset-types", "The types of assets.", "assetTypes", "assetType", ["id", "name", "supertype", "tags", "updatedAt"],
    defaults: ["typeSchema": [:], "uiSchema": [:]]
  ) { $0.assetTypes }

  private static let contents = commands(
    "contents", "Contents: files, and what is known about them.", "contents", "content",
    ["id", "filename", "mimetype", "size", "createdAt"]
  ) { $0.contents }

  private static let timeSeries = commands(
    "time-series", "Time series, and their values.", "timeSeries", "series",
    ["id", "name", "assetRef", "minDate", "maxDate"]
  ) { $0.timeSeries }

  private static let roles = CommandNode(
    CommandSpecification(name: "roles", abstract: "List the roles of the caller, which permissions may name.")
  ) { values, context in
    let cloud = try await HahnProConnectionOptions.client(values, context, sends: true)
    guard let roles = try await cloud.currentUserRoles() else {
      throw CommandFailure("the token does not say which roles it has", exitCode: .dataError)
    }
    for role in roles.sorted() { try context.print(TerminalText.escaped(role)) }
  }

  private static func commands<Resource>(
    _ name: String, _ abstract: String, _ member: String, _ singular: String, _ columns: [String],
    defaults: JSONObject = [:],
    _ records: @escaping @Sendable (HahnProCloudClient) -> HahnProRecords<Resource>
  ) -> RecordCommands<HahnProRecordSource<Resource>> {
    RecordCommands(
      name: name, abstract: abstract, path: "cloud.\(member)", singular: singular, columns: columns
    ) { values, context, sends in
      let cloud = try await HahnProConnectionOptions.client(values, context, sends: sends)
      return HahnProRecordSource(cloud: cloud, records: records(cloud), defaults: defaults)
    }
  }
}
