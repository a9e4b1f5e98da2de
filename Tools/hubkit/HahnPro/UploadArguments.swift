import CommandLineKit
import HahnProCloud

/// What commands that send a file take.
enum UploadArguments {
  static let parameters: [Parameter] = [
    .operand("file", "The file.", completion: .file()),
    .option("name", "The name that the server is told; that of the file by default."),
    .option(
      "mediaType", "The media type; what the ending of the name stands for by default.", value: "type/subtype"),
    .option(
      "readPermissions", "Roles that may read it, separated by commas.", value: "roles", isRequired: true,
      group: "Permissions"),
    .option(
      "readWritePermissions", "Roles that may read and change it, separated by commas.", value: "roles",
      isRequired: true, group: "Permissions"),
  ]

  static func file(_ values: ParsedValues) throws -> UploadFile {
    if let type = values.string("mediaType"), MediaType(type) == nil {
      throw UsageError("--media-type: '\(type)' is no media type; write type/subtype")
    }
    return try .file(
      at: try values.required("file", as: String.self), name: values.string("name"),
      mediaType: values.string("mediaType"))
  }

  /// The roles that may read, and those that may read and change.
  static func permissions(_ values: ParsedValues) -> (read: [String], readWrite: [String]) {
    func roles(_ key: String) -> [String] { (values.string(key) ?? "").split(separator: ",").map(String.init) }
    return (roles("readPermissions"), roles("readWritePermissions"))
  }

  /// The arguments in Swift.
  static func swift(_ values: ParsedValues) throws -> (file: String, permissions: String) {
    var file = ["at: \(SwiftCall.quoted(try values.required("file", as: String.self)))"]
    if let name = values.string("name") { file.append("name: \(SwiftCall.quoted(name))") }
    if let type = values.string("mediaType") { file.append("mediaType: \(SwiftCall.quoted(type))") }
    func list(_ roles: [String]) -> String { "[\(roles.map(SwiftCall.quoted).joined(separator: ", "))]" }
    let permissions = permissions(values)
    return (
      ".file(\(file.joined(separator: ", ")))",
      "readPermissions: \(list(permissions.read)), readWritePermissions: \(list(permissions.readWrite))"
    )
  }
}
