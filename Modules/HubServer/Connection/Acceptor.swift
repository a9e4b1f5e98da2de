import Synchronization

/// Accepts connections and runs each in a task of its own until the task around it is cancelled.
final class Acceptor: Sendable {
  /// Gone when the server stops: the port is free then, even while handlers come to their end.
  private let listener: Mutex<ListeningSocket?>
  private let loop: EventLoop
  private let runsOnLoop: Bool
  private let serve: @Sendable (SocketStream, _ number: Int) async -> Void

  init(
    _ listener: consuming ListeningSocket, loop: EventLoop, runsOnLoop: Bool,
    serve: @escaping @Sendable (SocketStream, _ number: Int) async -> Void
  ) {
    self.listener = Mutex(consume listener)
    self.loop = loop
    self.runsOnLoop = runsOnLoop
    self.serve = serve
  }

  func run() async {
    let runner: any TaskExecutor = runsOnLoop ? loop : globalConcurrentExecutor
    await withDiscardingTaskGroup { group in
      var number = 0
      while let stream = await nextStream() {
        let accepted = number
        group.addTask(executorPreference: runner) { [serve] in
          await serve(stream, accepted)
          stream.close()
        }
        number += 1
      }
      listener.withLock { _ = $0.take() }
      group.cancelAll()
    }
  }

  /// The next connection, nil when the server stops.
  private func nextStream() async -> SocketStream? {
    while !Task.isCancelled {
      do {
        if let stream = try accept() { return stream }
        try await loop.wait { action in
          listener.withLock { listener in
            guard let descriptor = listener?.descriptor else { return nil }
            return loop.add(Watch(descriptor: descriptor, readiness: .readable, deadline: nil, action: action))
          }
        }
      } catch is ServerError {
        // Out of descriptors, most likely: let some connections end first.
        try? await loop.sleep(for: .milliseconds(10))
      } catch {
        return nil
      }
    }
    return nil
  }

  private func accept() throws -> SocketStream? {
    try listener.withLock { listener in
      guard let socket = try listener?.acceptConnection() else { return nil }
      return SocketStream(socket, loop: loop)
    }
  }
}
