import Foundation
import HubErrors
import HubTransport
import Synchronization

/// Feeds a streamed body to the session through a pair of bound streams, whose small buffer is the back-pressure.
///
/// A body that is not as long as it said must never look complete to the server: the chunk that reaches the declared
/// length is held back until it is certain that nothing follows.
///
/// `@unchecked Sendable`: the two streams alone are not `Sendable`. `input` is the session's until its task is over, and
/// is closed only then; `output` is used on `queue` alone, which is serial.
final class BodySource: @unchecked Sendable {
  private struct State {
    var failure: String?
    var isStopped = false
    var task: Task<Void, Never>?
  }

  /// What the session reads.
  let input: InputStream
  private let output: OutputStream
  private let queue = DispatchQueue(label: "HubKit.upload")
  private let body: Body
  private let state = Mutex(State())

  init(_ body: Body, _ input: InputStream, _ output: OutputStream) {
    self.body = body
    self.input = input
    self.output = output
  }

  /// Why reading failed, nil if it did not.
  var failure: String? { state.withLock { $0.failure } }

  /// Begins to read the body.
  func start() {
    let task = Task { await pump() }
    let isStopped = state.withLock { state in
      state.task = task
      return state.isStopped
    }
    if isStopped { task.cancel() }
  }

  /// Nobody wants bytes any more.
  func stop() {
    let task = state.withLock { state in
      state.isStopped = true
      return state.task
    }
    task?.cancel()
  }

  /// The session is done with the stream; closing it releases a write that waits for room.
  func end() {
    stop()
    input.close()
  }

  private func pump() async {
    await onQueue { $0.open() }
    do {
      try await Self.read(body) { chunk in
        guard await self.write(chunk) else { throw CancellationError() }
      }
    } catch {
      state.withLock { if !$0.isStopped { $0.failure = "\(error)" } }
    }
    await onQueue { $0.close() }
  }

  /// Writes a chunk; false when nobody reads any more.
  private func write(_ chunk: [UInt8]) async -> Bool {
    await onQueue { output in
      var rest = chunk[...]
      while !rest.isEmpty {
        // The pointer is used within the closure only; `write` copies what it takes, and waits while there is no room.
        let count = rest.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { output.write($0, maxLength: buffer.count) } ?? 0
        }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private func onQueue<Value: Sendable>(_ work: @escaping @Sendable (OutputStream) -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work(self.output)) }
    }
  }
}
