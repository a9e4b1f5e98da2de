import CommandLineKit
import HubTransport
import Synchronization

/// Shows in a terminal how far a transfer is: a bar and numbers in one line that is written over and taken away at the end.
enum TransferLine {
  /// Runs a transfer that gives what it is told to the progress handler; `verb` says what happens to the bytes, such as
  /// `sent`. Nothing is shown where there is no terminal.
  static func following<Value>(
    _ verb: String, _ context: CommandContext, _ transfer: (ProgressHandler?) async throws -> Value
  ) async throws -> Value {
    guard context.error.isTerminal else { return try await transfer(nil) }
    let line = ShownLine(verb: verb, output: context.error)
    defer { line.clear() }
    return try await transfer { line.show($0) }
  }
}

/// The line that is shown at the moment.
private final class ShownLine: Sendable {
  private let verb: String
  private let output: any TextOutput
  private let last = Mutex("")

  init(verb: String, output: any TextOutput) {
    self.verb = verb
    self.output = output
  }

  func show(_ progress: TransferProgress) {
    let text: String
    if let fraction = progress.fraction {
      let percent = "\(Int(fraction * 100))"
      let padding = String(repeating: " ", count: 3 - min(percent.count, 3))
      text = "\(bar(fraction)) \(padding)\(percent) % of \(size(progress.total ?? 0)) \(verb)"
    } else {
      text = "\(size(progress.bytes)) \(verb)"
    }
    last.withLock { last in
      guard text != last else { return }
      try? output.write("\r\u{1B}[K" + text)
      last = text
    }
  }

  /// What is done, of a width that leaves room for the numbers in any terminal.
  private func bar(_ fraction: Double) -> String {
    let width = 24
    let done = Int(max(0, min(1, fraction)) * Double(width))
    return "[" + String(repeating: "#", count: done) + String(repeating: ".", count: width - done) + "]"
  }

  func clear() {
    last.withLock { last in
      if !last.isEmpty { try? output.write("\r\u{1B}[K") }
      last = ""
    }
  }

  /// A number of bytes with three digits or so.
  private func size(_ bytes: Int64) -> String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 1024, unit < units.count - 1 {
      value /= 1024
      unit += 1
    }
    return unit == 0 || value >= 100 ? "\(Int(value)) \(units[unit])" : "\((value * 10).rounded() / 10) \(units[unit])"
  }
}
