/// A stream that a command reads from.
public protocol TextInput: Sendable {
  /// Whether a person types it in a terminal.
  var isTerminal: Bool { get }
  /// The next bytes, as many as there are; none at the end.
  ///
  /// - Returns: The bytes.
  /// - Throws: `CommandFailure` when reading fails, `CancellationError` when the task is cancelled meanwhile.
  func read() async throws -> [UInt8]
}

extension TextInput {
  /// All bytes up to the end.
  ///
  /// - Parameter limit: The most bytes that are taken.
  /// - Returns: The bytes.
  /// - Throws: `CommandFailure` when reading fails or the input is longer.
  public func readAll(limit: Int = .max) async throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let next = try await read()
      if next.isEmpty { return all }
      guard next.count <= limit - all.count else {
        throw CommandFailure("the input is longer than \(limit) bytes", exitCode: .dataError)
      }
      all += next
    }
  }

  /// All of the input as text.
  ///
  /// - Parameter limit: The most bytes that are taken.
  /// - Returns: The text.
  /// - Throws: `CommandFailure` when reading fails, the input is longer or not UTF-8.
  public func readText(limit: Int = .max) async throws -> String {
    guard let text = String(validating: try await readAll(limit: limit), as: UTF8.self) else {
      throw CommandFailure("the input is not UTF-8", exitCode: .dataError)
    }
    return text
  }

  /// The lines of the input, as they come.
  public var lines: InputLines { InputLines(input: self) }
}
