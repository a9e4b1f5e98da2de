import CommandLineKit
import HahnProCloud

/// The contents that are attached to assets.
enum AttachmentCommands {
  static let all = [attach, attachments]

  private static let attach = CommandNode(
    CommandSpecification(
      name: "attach", abstract: "Upload a file and attach it to an asset.",
      parameters: [.operand("asset", "The asset's id.")] + UploadArguments.parameters + [
        ResourceParameters<Asset>.output, ContentCommands.showSwift,
      ])
  ) { values, context in
    let id = ID<Asset>(try values.required("asset", as: String.self))
    let (read, readWrite) = UploadArguments.permissions(values)
    if values.flag("showSwift") {
      let swift = try UploadArguments.swift(values)
      return try context.print(
        "let asset = try await cloud.assets.addAttachment(\(swift.file), to: ID(\(SwiftCall.quoted(id.rawValue))), "
          + "\(swift.permissions))")
    }
    let file = try UploadArguments.file(values)
    let options = try ConnectionOptions.requestOptions(values)
    let cloud = try await HahnProConnectionOptions.client(values, context, sends: true)
    let writer = try RecordWriter(Asset.fieldTable, values, context, columns: nil)
    let asset = try await TransferLine.following("sent", context) { progress in
      try await cloud.assets.addAttachment(
        file, to: id, readPermissions: read, readWritePermissions: readWrite, options: options, progress: progress)
    }
    try writer.write(asset)
  }

  private static let attachments = CommandNode(
    CommandSpecification(
      name: "attachments", abstract: "List the contents that are attached to an asset.",
      parameters: [
        .operand("asset", "The asset's id."), ResourceParameters<Content>.output, ContentCommands.showSwift,
      ])
  ) { values, context in
    let id = ID<Asset>(try values.required("asset", as: String.self))
    if values.flag("showSwift") {
      return try context.print(
        "let page = try await cloud.assets.attachments(of: ID<Asset>(\(SwiftCall.quoted(id.rawValue))))")
    }
    let cloud = try await HahnProConnectionOptions.client(values, context, sends: true)
    let writer = try RecordWriter(
      Content.fieldTable, values, context, columns: ["id", "filename", "mimetype", "size", "createdAt"])
    try writer.write(try await cloud.assets.attachments(of: id).items)
  }
}
