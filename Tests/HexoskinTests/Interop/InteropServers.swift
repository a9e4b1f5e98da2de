#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hexoskin
import Testing

/// What `Tests/Interop/run` started, as `HUBKIT_INTEROP_SERVERS` says it: a list of the lines that the servers printed.
enum InteropServers {
  private static var lines: JSONValue? {
    ProcessInfo.processInfo.environment["HUBKIT_INTEROP_SERVERS"].flatMap { try? JSONValue(parsing: Array($0.utf8)) }
  }

  /// Whether there are any.
  static var areThere: Bool { lines != nil }

  /// What a server said.
  ///
  /// - Parameter name: The only member of its line.
  /// - Returns: What that member holds.
  /// - Throws: What `#require` throws when it was not started.
  static func line(_ name: String) throws -> JSONValue {
    try #require(lines?.arrayValue?.compactMap { $0[name] }.first)
  }
}
