import CommandLineKit
import HahnProCloud

/// Files up and down.
enum ContentCommands {
  static let upload = CommandNode(
    CommandSpecification(
      name: "upload", abstract: "Upload a file.",
      parameters: UploadArguments.parameters + [ResourceParameters<Content>.output, showSwift])
  ) { values, context in
    let (read, readWrite) = UploadArguments.permissions(values)
    if values.flag("showSwift") {
      let swift = try UploadArguments.swift(values)
      return try context.print("let content = try await cloud.contents.upload(\(swift.file), \(swift.permissions))")
    }
    let file = try UploadArguments.file(values)
    let options = try ConnectionOptions.requestOptions(values)
    let cloud = try await HahnProConnectionOptions.client(values, context, sends: true)
    let writer = try RecordWriter(Content.fieldTable, values, context, columns: nil)
    let content = try await TransferLine.following("sent", context) { progress in
      try await cloud.contents.upload(
        file, readPermissions: read, readWritePermissions: readWrite, options: options, progress: progress)
    }
    try writer.write(content)
  }

  static let download = CommandNode(
    CommandSpecification(
      name: "download", abstract: "Download a file.",
      discussion: """
        The file is there as a whole or not at all. One that is there already is kept, unless --force is given. A pipe or \
        a device is written straight into.
        """,
      parameters: [
        .operand("id", "Its id."),
        .option(
          "to", "Where to write, - for standard output; by default the content's own file name in this folder.",
          value: "file", completion: .file()),
        .flag("force", "Replace a file that is there."), showSwift,
      ])
  ) { values, context in
    let id = ID<Content>(try values.required("id", as: String.self))
    if values.flag("showSwift") {
      let path = SwiftCall.quoted(values.string("to") ?? "file")
      return try context.print(
        "try await cloud.contents.download(\(SwiftCall.quoted(id.rawValue)), toFile: \(path))")
    }
    let cloud = try await HahnProConnectionOptions.client(values, context, sends: true)
    if values.string("to") == "-" {
      for try await chunk in try await cloud.contents.download(id).body { try context.output.write(chunk) }
      return
    }
    let path: String
    if let given = values.string("to") {
      path = given
    } else {
      path = try Files.ownName(try await cloud.contents.get(id).filename)
    }
    try Files.checkVacant(path, force: values.flag("force"))
    let count = try await TransferLine.following("received", context) { progress in
      try await cloud.contents.download(id, toFile: path, progress: progress)
    }
    context.note("\(path): \(count) bytes")
  }

  static let showSwift = Parameter.flag(
    "showSwift", "Print the Swift call instead of making it.", group: "Showing")
}
