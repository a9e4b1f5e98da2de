import CommandLineKit
import Hangar

/// `hubkit hangar download`: a version's file, compared with its SHA-256.
enum HangarDownloadCommand {
  static let node = CommandNode(
    CommandSpecification(
      name: "download", abstract: "Download the file of a version, and compare it with its SHA-256.",
      discussion: """
        The file is there as a whole or not at all. One that is there already is kept, unless --force is given. A pipe or \
        a device is written straight into.
        """,
      parameters: [
        .operand("project", "The project's name in addresses."),
        .operand("version", "The version's name; the newest release by default.", isRequired: false),
        .option(
          "platform", "The platform; the only one that there is a file for by default.",
          completion: .values(["PAPER", "WATERFALL", "VELOCITY"])),
        .option(
          "to", "Where to write, - for standard output; by default the file's own name in this folder.", value: "file",
          completion: .file()),
        .flag("force", "Replace a file that is there."),
      ])
  ) { values, context in
    let hangar = try await HangarConnectionOptions.client(values, context)
    let project = ID<HangarProject>(try values.required("project", as: String.self))
    let version = try await version(values, project, hangar)
    let platform = try platform(values, version)
    if values.string("to") == "-" {
      // Whole before the first byte is written: what is piped on cannot be taken back.
      let size = version.downloads[platform]?.fileInfo?.sizeBytes ?? 0
      guard size <= Self.heldLimit else {
        throw UsageError("the file has \(size) bytes, too many to compare before they are written; say --to FILE")
      }
      let bytes = try await hangar.versions.downloadBytes(
        version, platform: platform, of: project, limit: Self.heldLimit)
      return try context.output.write(bytes)
    }
    let name = version.downloads[platform]?.fileInfo?.name
    let path = try values.string("to") ?? Files.ownName(name ?? "\(project).jar")
    try Files.checkVacant(path, force: values.flag("force"))
    let count = try await TransferLine.following("received", context) { progress in
      try await hangar.versions.download(version, platform: platform, of: project, toFile: path, progress: progress)
    }
    context.note("\(path): \(count) bytes of \(project) \(version.name), SHA-256 verified")
  }

  /// The most bytes that are held in memory.
  private static let heldLimit = 1 << 30

  private static func version(
    _ values: ParsedValues, _ project: ID<HangarProject>, _ hangar: HangarClient
  ) async throws -> ProjectVersion {
    if let name = values.string("version") { return try await hangar.versions.get(name, of: project) }
    guard let latest = try await hangar.versions.latestRelease(of: project) else {
      throw CommandFailure("\(project) has no release; name a version", exitCode: .noInput)
    }
    return try await hangar.versions.get(latest, of: project)
  }

  private static func platform(_ values: ParsedValues, _ version: ProjectVersion) throws -> HangarPlatform {
    if let name = try ConnectionOptions.given("platform", values) { return HangarPlatform(rawValue: name.uppercased()) }
    let platforms = version.downloads.keys.sorted { $0.rawValue < $1.rawValue }
    // One file for several platforms is the same file under each of their names.
    let files = Set(platforms.map { version.downloads[$0]?.fileInfo?.sha256Hash })
    guard let first = platforms.first, files.count == 1 else {
      let names = platforms.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        platforms.isEmpty ? "\(version.name) has no files" : "\(version.name) has files for \(names); say --platform")
    }
    return first
  }
}
