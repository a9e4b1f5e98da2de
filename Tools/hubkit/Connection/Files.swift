import CommandLineKit
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads what the command line names.
enum Files {
  /// The bytes of a file, or of standard input for `-`.
  static func bytes(_ path: String, _ context: CommandContext) async throws -> [UInt8] {
    if path == "-" { return try await context.input.readAll() }
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure("cannot read '\(path)': \(reason(error))", exitCode: .noInput)
    }
  }

  /// The text of a file.
  static func text(_ path: String, _ context: CommandContext) async throws -> String {
    guard let text = String(validating: try await bytes(path, context), as: UTF8.self) else {
      throw CommandFailure("'\(path)' is not UTF-8", exitCode: .dataError)
    }
    return text
  }

  /// A secret from a file: its first line.
  static func secret(_ path: String, _ context: CommandContext) async throws -> String {
    let line = try await text(path, context).prefix { !$0.isNewline }
    guard !line.isEmpty else { throw CommandFailure("'\(path)' begins with an empty line", exitCode: .dataError) }
    return String(line)
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file"
    case .fileReadNoPermission: return "no permission"
    default: return "it is no readable file"
    }
  }
}
