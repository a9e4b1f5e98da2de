#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Testing

@testable import CommandLineKit

/// The streams over real pipes.
@Suite struct FileStreamTests {
  /// The ends of a new pipe: to read, to write.
  static func openPipe() throws -> (reader: FileDescriptor, writer: FileDescriptor) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (FileDescriptor(ends[0]), FileDescriptor(ends[1]))
  }

  @Test func writingMoreThanAPipeHoldsAndReadingItAgain() async throws {
    let (reader, writer) = try Self.openPipe()
    // Half of the time the reader is slower: writing has to go on where it was left, also on a non-blocking pipe.
    _ = fcntl(writer.number, F_SETFL, fcntl(writer.number, F_GETFL) | O_NONBLOCK)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    async let read = FileInput(reader).readAll()
    try await BlockingWork.run { _ in try FileOutput(writer).write(bytes) }
    close(writer.number)
    #expect(try await read == bytes)
    close(reader.number)
  }

  @Test func aClosedPipeEndsTheToolQuietly() async throws {
    signal(SIGPIPE, SIG_IGN)
    let (reader, writer) = try Self.openPipe()
    close(reader.number)
    #expect(throws: OutputError.closed) { try FileOutput(writer).write("x") }
    let error = CapturedOutput()
    let context = CommandContext(arguments: ["show", "here"], output: FileOutput(writer), error: error)
    #expect(await Sample.program.run(context) == .brokenPipe)
    #expect(error.text == "")
    close(writer.number)
  }

  @Test func aClosedDescriptorIsAnError() async throws {
    #expect(throws: OutputError.self) { try FileOutput(FileDescriptor(9999)).write("x") }
    await #expect(throws: CommandFailure.self) { try await FileInput(FileDescriptor(9999)).read() }
    #expect(!FileOutput(FileDescriptor(9999)).isTerminal && FileOutput(FileDescriptor(9999)).columns == nil)
  }

  @Test func waitingForInputCanBeCancelled() async throws {
    let (reader, writer) = try Self.openPipe()
    let reading = Task { try await FileInput(reader).read() }
    reading.cancel()
    await #expect(throws: CancellationError.self) { try await reading.value }
    close(reader.number)
    close(writer.number)
  }
}
