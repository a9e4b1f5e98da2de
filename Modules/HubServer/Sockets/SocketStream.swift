import Synchronization

/// An accepted connection's bytes, without any protocol.
///
/// The descriptor is used under a lock alone, and its watches end before it is closed: no watch and no call can reach
/// a descriptor that the system has given to somebody else meanwhile.
final class SocketStream: Sendable {
  let loop: EventLoop
  private let socket: Mutex<Socket?>

  init(_ socket: consuming Socket, loop: EventLoop) {
    self.socket = Mutex(consume socket)
    self.loop = loop
  }

  /// Receives what is there: the number of bytes, 0 at the end, nil when it would block.
  func receive(into input: inout InputBuffer) throws -> Int? {
    try socket.withLock { socket in
      try input.fill { buffer in try socket?.receive(into: buffer) ?? Self.endIfClosed(socket == nil) }
    }
  }

  private static func endIfClosed(_ isClosed: Bool) -> Int? { isClosed ? 0 : nil }

  /// Sends all bytes; suspends while the peer does not read.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - stallTimeout: How long the peer may take no byte, nil for ever.
  /// - Throws: `TimedOut` for a peer that does not read, ``ServerError`` for one that has gone.
  func send(_ bytes: ArraySlice<UInt8>, stallTimeout: Duration?) async throws {
    var rest = bytes
    while !rest.isEmpty {
      try Task.checkCancellation()
      let count = try socket.withLock { socket in
        guard socket != nil else { throw CancellationError() }
        return try socket?.send(rest)
      }
      if let count {
        rest = rest.dropFirst(count)
      } else {
        try await wait(for: .writable, until: stallTimeout.map { .now + $0 })
      }
    }
  }

  /// Suspends until the socket is ready; throws at the deadline, when cancelled, and when the socket is closed.
  func wait(for readiness: Readiness, until deadline: ContinuousClock.Instant?) async throws {
    try await loop.wait { action in
      socket.withLock { socket in
        guard let descriptor = socket?.descriptor else { return nil }
        return loop.add(Watch(descriptor: descriptor, readiness: readiness, deadline: deadline, action: action))
      }
    }
  }

  /// Waits until the peer's system has everything, since RST discards what has not left.
  func flush(until deadline: ContinuousClock.Instant) async throws {
    while unsentBytes > 0, ContinuousClock.now < deadline {
      try await loop.sleep(for: .milliseconds(1))
    }
  }

  private var unsentBytes: Int {
    socket.withLock { socket in (socket?.descriptor).flatMap(SystemCall.unsentBytes) ?? 0 }
  }

  /// Ends the sending side with FIN.
  func closeWriting() {
    socket.withLock { $0?.finishWriting() }
  }

  /// Ends the connection with RST.
  func reset() {
    close { $0.resetOnClose() }
  }

  /// Ends the connection with FIN.
  func close() {
    close { $0.discardInput() }
  }

  private func close(after preparation: (borrowing Socket) -> Void) {
    socket.withLock { socket in
      guard let open = socket.take() else { return }
      preparation(open)
      loop.cancelWatches(of: open.descriptor)
    }
  }
}
