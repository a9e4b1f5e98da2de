#if os(Linux)
  import HubErrors
  import HubTransport
  import Synchronization

  /// Hands a streamed body from the task that reads it to the driver, one chunk at a time: the task waits until the chunk
  /// is used up, which is the back-pressure.
  final class UploadChannel: Sendable {
    /// What the driver gets when it asks for bytes.
    enum Supply {
      case bytes(Int)
      /// Nothing yet; the driver is told when to ask again.
      case later
      case end
      case failed(String)
    }

    private struct State {
      var chunk: [UInt8] = []
      var offset = 0
      var isFinished = false
      var failure: String?
      var isAwaited = false
      var isStopped = false
      var producer: CheckedContinuation<Bool, Never>?
    }

    /// The length that was declared, nil for chunks.
    let length: Int64?

    private let body: Body
    private let state = Mutex(State())

    init(_ body: Body) {
      self.body = body
      length = body.length
    }

    // MARK: The driver's side

    /// Copies what fits of the current chunk into a buffer, which is the caller's for the length of the call.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Supply {
      let (supply, producer): (Supply, CheckedContinuation<Bool, Never>?) = state.withLock { state in
        guard state.offset < state.chunk.count else {
          if let failure = state.failure { return (.failed(failure), nil) }
          if state.isFinished { return (.end, nil) }
          state.isAwaited = true
          return (.later, nil)
        }
        let end = min(state.offset + buffer.count, state.chunk.count)
        buffer.copyBytes(from: state.chunk[state.offset..<end])
        let count = end - state.offset
        state.offset = end
        guard end == state.chunk.count else { return (.bytes(count), nil) }
        defer { state.producer = nil }
        return (.bytes(count), state.producer)
      }
      producer?.resume(returning: true)
      return supply
    }

    /// Nobody asks for bytes any more.
    func stop() {
      let producer = state.withLock { state in
        state.isStopped = true
        defer { state.producer = nil }
        return state.producer
      }
      producer?.resume(returning: false)
    }

    // MARK: The producer's side

    /// Reads the body to its end or until it is not wanted any more.
    ///
    /// A body that is longer than declared must never look complete to the server: the chunk that reaches the declared
    /// length is held back until it is certain that nothing follows.
    ///
    /// - Parameter more: Called when there is something after the driver was told to wait.
    func pump(_ more: @Sendable () -> Void) async {
      var failure: String?
      do {
        let chunks = try await body.open()
        var held: [UInt8]?
        var total: Int64 = 0
        for try await chunk in chunks {
          total += Int64(chunk.count)
          if let length, total > length { throw LengthMismatch.longer(than: length) }
          if total == length {
            held = chunk
          } else {
            guard await offer(chunk, more) else { return }
          }
        }
        if let length, total < length { throw LengthMismatch.shorter(than: length, count: total) }
        if let held, await !offer(held, more) { return }
      } catch {
        failure = "\(error)"
      }
      let isAwaited = state.withLock { state in
        state.isFinished = true
        state.failure = failure
        defer { state.isAwaited = false }
        return state.isAwaited
      }
      if isAwaited { more() }
    }

    /// Waits until the driver has used up a chunk; false when it wants no more.
    private func offer(_ chunk: [UInt8], _ more: @Sendable () -> Void) async -> Bool {
      await withCheckedContinuation { producer in
        let (isAwaited, isStopped) = state.withLock { state in
          guard !state.isStopped else { return (false, true) }
          state.chunk = chunk
          state.offset = 0
          state.producer = producer
          defer { state.isAwaited = false }
          return (state.isAwaited, false)
        }
        if isStopped { return producer.resume(returning: false) }
        if isAwaited { more() }
      }
    }
  }

  /// A streamed body is not as long as it said.
  private enum LengthMismatch: Error, CustomStringConvertible {
    case longer(than: Int64)
    case shorter(than: Int64, count: Int64)

    var description: String {
      switch self {
      case .longer(let length): "the body has more than the \(length) bytes that were declared"
      case .shorter(let length, let count): "the body has \(count) bytes, fewer than the \(length) that were declared"
      }
    }
  }
#endif
