import CommandLineKit
import FlameHub

/// Files into buckets and out of them.
enum FlameTransferCommands {
  static let upload = FlameAction.command(
    "upload", "Upload files into a bucket.",
    discussion: """
      A file keeps its own name, behind that of --folder when it is given; --name says another one for a single file. \
      A bucket has one file of a name.
      """,
    [
      bucket,
      .operand("file", "The files.", completion: .file(), isRepeating: true),
      .option("name", "The name of a single file in the bucket; it may be a path, such as src/main.py."),
      .option("folder", "What stands before the names in the bucket, such as src.", value: "path"),
      ResourceParameters<BucketFile>.output,
    ],
    swift: { values in
      let files = try named(values).map { path, name in
        let isOwn = path.split(separator: "/").last.map(String.init) == name
        return ".file(at: \(SwiftCall.quoted(path))\(isOwn ? "" : ", name: \(SwiftCall.quoted(name))"))"
      }
      return "let files = try await hub.storage.buckets.upload([\(files.joined(separator: ", "))], "
        + "to: \(try FlameAction.quoted(values, "bucket")))"
    },
    curl: { hub, values in
      let files = try named(values)
      let call = try hub.storage.buckets.calls.upload(
        files.map { .bytes([], name: $0.name) }, to: FlameAction.id(values, "bucket"), random: SystemRandom())
      var request = try hub.request(of: call)
      request.headerFields[.contentType] = nil
      return CurlCommand.bearerText(request, files: files)
    },
    run: { hub, values, context in
      let files = try named(values).map { try UploadFile.file(at: $0.path, name: $0.name) }
      let writer = try RecordWriter(BucketFile.fieldTable, values, context, columns: ["id", "path", "size"])
      let options = try ConnectionOptions.requestOptions(values)
      let uploaded = try await TransferLine.following("sent", context) { progress in
        try await hub.storage.buckets.upload(
          files, to: FlameAction.id(values, "bucket"), options: options, progress: progress)
      }
      try writer.write(uploaded)
    })

  static let archive = FlameAction.command(
    "archive", "Download all files of a bucket as one tar archive.", discussion: whole,
    [bucket, target("the bucket's name and .tar"), force],
    swift: { values in
      "try await hub.storage.buckets.archive(of: \(try FlameAction.quoted(values, "bucket")), "
        + "toFile: \(SwiftCall.quoted(values.string("to") ?? "bucket.tar")))"
    },
    curl: { hub, values in
      let call = try hub.storage.buckets.calls.archive(of: FlameAction.id(values, "bucket"))
      return try hub.curl(call)
    },
    run: { hub, values, context in
      let id: ID<Bucket> = try FlameAction.id(values, "bucket")
      let buckets = hub.storage.buckets
      let options = try ConnectionOptions.requestOptions(values)
      try await receive(
        values, context, ownName: { "\(try await buckets.get(id).name).tar" },
        stream: { try await buckets.archive(of: id, options: options).body },
        write: { try await buckets.archive(of: id, toFile: $0, options: options, progress: $1) })
    })

  static let download = FlameAction.command(
    "download", "Download a file.", discussion: whole,
    [FlameAction.operand("id", "Its id."), target("the file's own name"), force],
    swift: { values in
      "try await hub.storage.bucketFiles.download(\(try FlameAction.quoted(values, "id")), "
        + "toFile: \(SwiftCall.quoted(values.string("to") ?? "file")))"
    },
    curl: { hub, values in
      let call = try hub.storage.bucketFiles.calls.download(FlameAction.id(values, "id"))
      return try hub.curl(call)
    },
    run: { hub, values, context in
      let files = hub.storage.bucketFiles
      // The record tells the size, by which a download that is cut off is known.
      let file = try await files.get(FlameAction.id(values, "id"), include: [])
      let options = try ConnectionOptions.requestOptions(values)
      try await receive(
        values, context, ownName: { file.name },
        stream: { try await files.download(file, options: options).body },
        write: { try await files.download(file, toFile: $0, options: options, progress: $1) })
    })

  private static let bucket = FlameAction.operand("bucket", "The bucket's id or name.")
  private static let whole = """
    The file is there as a whole or not at all. One that is there already is kept, unless --force is given. A pipe or \
    a device is written straight into.
    """
  private static let force = Parameter.flag("force", "Replace a file that is there.")

  private static func target(_ usual: String) -> Parameter {
    .option(
      "to", "Where to write, - for standard output; by default \(usual), in this folder.", value: "file",
      completion: .file())
  }

  /// The files, each with the name that it gets in the bucket.
  private static func named(_ values: ParsedValues) throws -> [(path: String, name: String)] {
    let paths = values.strings("file")
    if let name = values.string("name") {
      guard paths.count == 1, values.string("folder") == nil else {
        throw UsageError("--name is for a single file, without --folder")
      }
      return [(paths[0], name)]
    }
    let folder = values.string("folder").map { $0.hasSuffix("/") ? $0 : "\($0)/" } ?? ""
    return paths.map { path in (path, folder + (path.split(separator: "/").last.map(String.init) ?? path)) }
  }

  private static func receive(
    _ values: ParsedValues, _ context: CommandContext, ownName: () async throws -> String,
    stream: () async throws -> BodyChunks,
    write: (_ path: String, _ progress: ProgressHandler?) async throws -> Int64
  ) async throws {
    if values.string("to") == "-" {
      for try await chunk in try await stream() { try context.output.write(chunk) }
      return
    }
    let path: String
    if let given = values.string("to") { path = given } else { path = try Files.ownName(try await ownName()) }
    try Files.checkVacant(path, force: values.flag("force"))
    let count = try await TransferLine.following("received", context) { try await write(path, $0) }
    context.note("\(path): \(count) bytes")
  }
}
