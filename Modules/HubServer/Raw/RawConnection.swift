import HubHTTP
import Synchronization

/// An accepted connection without HTTP: its handler says which bytes go out, and how it ends.
///
/// One task at a time receives. It closes when its handler returns.
public final class RawConnection: Sendable {
  /// Which of the server's connections it is, counted from 0 in the order accepted.
  public let number: Int

  private let stream: SocketStream
  private let input = Mutex(InputBuffer(capacity: 256 * 1024))

  init(_ stream: SocketStream, number: Int) {
    self.stream = stream
    self.number = number
  }

  /// The next bytes, empty at the end of the stream.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: The bytes.
  /// - Throws: ``ServerError`` when the client has reset the connection, `CancellationError` when the server stops or
  ///   the connection is closed here meanwhile.
  public func receive(upTo limit: Int = 64 * 1024) async throws -> [UInt8] {
    guard try await receiveMore(if: { $0.isEmpty }) else { return [] }
    return input.withLock { $0.take(upTo: limit) }
  }

  /// The bytes up to the first empty line and with it, or what came before the stream ended; what follows is kept.
  ///
  /// - Throws: As ``receive(upTo:)``, and ``RequestRefusal`` with status 431 when 256 KiB hold no empty line.
  public func receiveHead() async throws -> [UInt8] {
    while true {
      let head = input.withLock { input in
        input.endOfHead().map { input.take(upTo: $0 - input.readable.startIndex) }
      }
      if let head { return head }
      guard !input.withLock({ $0.isFull }) else { throw RequestRefusal(431, "no empty line in 256 KiB") }
      guard try await receiveMore(if: { _ in true }) else { return input.withLock { $0.take(upTo: $0.count) } }
    }
  }

  /// Receives into the buffer when a condition holds; false at the end of the stream.
  private func receiveMore(if condition: (InputBuffer) -> Bool) async throws -> Bool {
    while true {
      try Task.checkCancellation()
      let count = try input.withLock { input in
        condition(input) ? try stream.receive(into: &input) : input.count
      }
      if let count { return count > 0 }
      try await stream.wait(for: .readable, until: nil)
    }
  }

  /// Sends bytes; returns when the kernel has taken them all.
  ///
  /// - Parameter bytes: The bytes.
  /// - Throws: ``ServerError`` when the client has gone, `CancellationError` when the server stops or the connection is
  ///   closed.
  public func send(_ bytes: some Collection<UInt8> & Sendable) async throws {
    try await stream.send(Array(bytes)[...], stallTimeout: nil)
  }

  /// Sends a text as UTF-8.
  ///
  /// - Parameter text: The text.
  /// - Throws: As ``send(_:)-(Collection)``.
  public func send(_ text: String) async throws {
    try await send(Array(text.utf8))
  }

  /// Waits until the client's system has what was sent, as is needed before ``reset()``, which discards the rest.
  ///
  /// - Parameter time: How long at most.
  /// - Throws: `CancellationError` when the server stops.
  public func flush(within time: Duration = .seconds(5)) async throws {
    try await stream.flush(until: .now + time)
  }

  /// Does nothing for a time, or until the server stops.
  ///
  /// - Parameter time: How long.
  /// - Throws: `CancellationError` when the server stops.
  public func pause(for time: Duration) async throws {
    try await stream.loop.sleep(for: time)
  }

  /// Ends the sending side with FIN; receiving goes on.
  public func closeWriting() { stream.closeWriting() }

  /// Ends the connection with RST at once.
  public func reset() { stream.reset() }

  /// Ends the connection with FIN.
  public func close() { stream.close() }
}
