import CommandLineKit
import HubJSON
import HubPlatform
import HubTransport

/// Reads and writes what the command line names.
enum Files {
  /// The bytes of a file, of a pipe, or of standard input for `-`.
  static func bytes(_ path: String, _ context: CommandContext) async throws -> [UInt8] {
    if path == "-" { return try await context.input.readAll() }
    return try await InputFile.bytes(at: path)
  }

  /// The text of a file.
  static func text(_ path: String, _ context: CommandContext) async throws -> String {
    guard let text = String(validating: try await bytes(path, context), as: UTF8.self) else {
      throw CommandFailure("'\(path)' is not UTF-8", exitCode: .dataError)
    }
    return text
  }

  /// A JSON document.
  static func json(_ bytes: [UInt8], name: String) throws(CommandFailure) -> JSONValue {
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      throw CommandFailure("\(name): \(error)", exitCode: .dataError)
    }
  }

  /// A file with a JSON object.
  static func jsonObject(_ path: String, _ context: CommandContext) async throws -> JSONObject {
    guard let members = try json(try await bytes(path, context), name: "'\(path)'").objectValue else {
      throw CommandFailure("'\(path)' is no JSON object", exitCode: .dataError)
    }
    return members
  }

  /// A secret from a file: its first line.
  static func secret(_ path: String, _ context: CommandContext) async throws -> String {
    let line = try await text(path, context).prefix { !$0.isNewline }
    guard !line.isEmpty else { throw CommandFailure("'\(path)' begins with an empty line", exitCode: .dataError) }
    return String(line)
  }

  /// Writes a file, which is there as a whole or not at all, or into a pipe or a device.
  static func write(_ bytes: [UInt8], to path: String) async throws {
    try await BodyChunks(bytes).write(toFile: path)
  }

  /// Refuses to go on where a file would be lost. Pipes and devices are written into, and lose nothing.
  static func checkVacant(_ path: String, force: Bool) throws(CommandFailure) {
    switch OutputTarget(at: path) {
    case .vacant, .stream: return
    case .folder: throw CommandFailure("'\(path)' is a folder", exitCode: .cannotCreate)
    case .file:
      guard force else {
        throw CommandFailure("'\(path)' is there already; --force replaces it", exitCode: .cannotCreate)
      }
    }
  }

  /// A file name that a server gave, which cannot lead out of this folder.
  static func ownName(_ name: String) throws(CommandFailure) -> String {
    // By bytes: a combining mark behind a slash makes one character of both, and the system sees the slash.
    let isPlain = name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 >= 0x20 && $0 != 0x7F }
    guard !name.isEmpty, name != ".", name != "..", isPlain else {
      throw CommandFailure("the file's name '\(name)' is no file name here; say --to FILE", exitCode: .dataError)
    }
    return name
  }
}
