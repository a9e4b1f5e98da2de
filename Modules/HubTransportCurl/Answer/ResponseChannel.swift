#if os(Linux)
  import HubErrors
  import Synchronization

  /// Hands a body from the driver to its reader. While `highWater` bytes wait here, the driver reads no more.
  final class ResponseChannel: Sendable {
    private enum End {
      case finished
      case failed(any Error)
    }

    private struct State {
      var buffer: [UInt8] = []
      var end: End?
      var reader: CheckedContinuation<[UInt8]?, any Error>?
      var isFull = false
      var isCancelled = false

      /// What is there for a reader, who waits otherwise; and whether the driver can read again.
      mutating func take(
        for reader: CheckedContinuation<[UInt8]?, any Error>
      ) -> (Result<[UInt8]?, any Error>?, Bool) {
        if isCancelled { return (.failure(CancellationError()), false) }
        if !buffer.isEmpty {
          defer {
            buffer = []
            isFull = false
          }
          return (.success(buffer), isFull)
        }
        switch end {
        case .finished: return (.success(nil), false)
        case .failed(let error): return (.failure(error), false)
        case nil: break
        }
        guard self.reader == nil else {
          return (
            .failure(InvalidRequestError("two tasks read one body at the same time; let one of them read")), false
          )
        }
        self.reader = reader
        return (nil, false)
      }
    }

    private let state = Mutex(State())
    private let mailbox: Mailbox
    private let id: UInt64
    private let highWater: Int

    init(_ mailbox: Mailbox, _ id: UInt64, highWater: Int) {
      self.mailbox = mailbox
      self.id = id
      self.highWater = highWater
    }

    /// Nobody reads on: what is still to come is not wanted.
    deinit {
      if state.withLock({ $0.end == nil }) { mailbox.post(.cancel(id)) }
    }

    // MARK: The driver's side

    /// Hands over what arrived; whether the driver must stop reading.
    func push(_ chunk: [UInt8]) -> Bool {
      let (reader, isFull) = state.withLock { state -> (CheckedContinuation<[UInt8]?, any Error>?, Bool) in
        if let reader = state.reader {
          state.reader = nil
          return (reader, false)
        }
        if state.buffer.isEmpty { state.buffer = chunk } else { state.buffer += chunk }
        state.isFull = state.buffer.count >= highWater
        return (nil, state.isFull)
      }
      reader?.resume(returning: chunk)
      return isFull
    }

    /// Ends the body, with an error unless it is complete.
    func finish(_ error: (any Error)?) {
      let reader = state.withLock { state in
        if state.end == nil { state.end = error.map(End.failed) ?? .finished }
        defer { state.reader = nil }
        return state.reader
      }
      if let error { reader?.resume(throwing: error) } else { reader?.resume(returning: nil) }
    }

    // MARK: The reader's side

    /// The next bytes, nil at the end.
    func next() async throws -> [UInt8]? {
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { reader in
          let (result, wasFull) = state.withLock { $0.take(for: reader) }
          if wasFull { mailbox.post(.resumeReceiving(id)) }
          if let result { reader.resume(with: result) }
        }
      } onCancel: {
        let (reader, isOpen) = state.withLock { state in
          state.isCancelled = true
          defer { state.reader = nil }
          return (state.reader, state.end == nil)
        }
        reader?.resume(throwing: CancellationError())
        if isOpen { mailbox.post(.cancel(id)) }
      }
    }
  }
#endif
