#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The most memory that the process had since a moment, where the system tells (`/proc/self/status`, VmHWM).
public struct MemoryPeak: Sendable {
  private let start: Int?

  /// Begins now.
  public init() {
    // "5" makes the peak what is in use now (proc(5), clear_refs).
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    start = Self.kibibytes("VmRSS")
  }

  /// By how many MiB the peak exceeds what was in use at the beginning; nil where it cannot be read.
  public var growth: Int? {
    guard let start, let peak = Self.kibibytes("VmHWM") else { return nil }
    return (peak - start) / 1024
  }

  /// How many MiB are in use (VmRSS); nil where it cannot be read.
  public static var inUse: Int? { kibibytes("VmRSS").map { $0 / 1024 } }

  private static func kibibytes(_ name: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix("\(name):") {
      return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
    return nil
  }
}
