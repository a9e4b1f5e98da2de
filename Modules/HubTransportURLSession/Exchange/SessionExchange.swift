import Dispatch
import Foundation
import HubErrors
import HubTransport
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One exchange: hands over the head, then the body as its reader asks for it.
final class SessionExchange: Sendable {
  private enum End {
    case finished
    case failed(any Error)
  }

  /// What the system tells about the connection, where it tells.
  struct ConnectionFacts {
    var isReused: Bool
    var isConnected: Bool
    var hasSent: Bool
  }

  private struct State {
    var response: HTTPURLResponse?
    var awaitingHead: CheckedContinuation<HTTPURLResponse, any Error>?
    var buffer: [UInt8] = []
    var reader: CheckedContinuation<[UInt8]?, any Error>?
    var end: End?
    var isSuspended = false
    var isCancelled = false
    var facts: ConnectionFacts?
    /// How many interim answers came.
    var interimCount = 0
    /// The length that the body must have, once it is known.
    var expected: Int64?
    var received: Int64 = 0
    /// Why we ended it.
    var fault: TransportError?
  }

  let task: URLSessionDataTask
  let peer: String
  private let highWater: Int
  private let source: BodySource?
  private let isBodySpent: Bool
  private let state = Mutex(State())

  init(_ task: URLSessionDataTask, _ upload: Upload, peer: String, highWater: Int) {
    self.task = task
    self.peer = peer
    self.highWater = highWater
    source = upload.source
    isBodySpent = upload.isSpent
  }

  // MARK: The session's side

  /// Takes a head; whether the exchange goes on. Some systems hand over interim answers as they do final ones.
  func receive(_ response: URLResponse) -> Bool {
    guard let response = response as? HTTPURLResponse else { return false }
    let (waiting, goesOn) = state.withLock { state in
      guard !(100...199).contains(response.statusCode) else {
        state.interimCount += 1
        if state.interimCount > 100 {
          state.fault = failure(.malformedResponse, .sent, "more than 100 interim answers came")
        }
        return (nil as CheckedContinuation<HTTPURLResponse, any Error>?, state.fault == nil && !state.isCancelled)
      }
      state.response = response
      state.expected = declaredLength(of: response)
      defer { state.awaitingHead = nil }
      return (state.awaitingHead, !state.isCancelled)
    }
    waiting?.resume(returning: response)
    return goesOn
  }

  /// The length that a body is said to have, nil when there is none, and when it says how long the coded bytes are.
  private func declaredLength(of response: HTTPURLResponse) -> Int64? {
    guard task.originalRequest?.httpMethod != "HEAD", ![204, 304].contains(response.statusCode),
      response.value(forHTTPHeaderField: "Content-Encoding") == nil
    else { return nil }
    return response.value(forHTTPHeaderField: "Content-Length").flatMap { Int64($0) }
  }

  /// Takes bytes of the body. The task is suspended while nobody reads; what is on its way still arrives.
  func receive(_ bytes: [UInt8]) {
    let reader = state.withLock { state in
      state.received += Int64(bytes.count)
      guard !state.isCancelled else { return nil as CheckedContinuation<[UInt8]?, any Error>? }
      if let reader = state.reader {
        state.reader = nil
        return reader
      }
      state.buffer += bytes
      // A task that is suspended on Linux goes on, and then gives bytes twice.
      #if !canImport(FoundationNetworking)
        if state.buffer.count >= highWater, !state.isSuspended {
          state.isSuspended = true
          // Within the lock, so that it cannot come after the reader's `resume()`.
          task.suspend()
        }
      #endif
      return nil
    }
    reader?.resume(returning: bytes)
  }

  func note(isReused: Bool, isConnected: Bool, hasSent: Bool) {
    state.withLock {
      $0.facts = ConnectionFacts(isReused: isReused, isConnected: isConnected, hasSent: hasSent)
    }
  }

  /// The task is over. A head that nobody was told of is the answer too: some systems keep that of a redirect without a
  /// usable `Location` to themselves.
  func complete(_ error: (any Error)?) {
    source?.end()
    if error == nil, state.withLock({ $0.response == nil }), let response = task.response { _ = receive(response) }
    let (head, reader, end) = state.withLock { state in
      let end = self.end(error, state)
      if state.end == nil { state.end = end }
      defer {
        state.awaitingHead = nil
        state.reader = nil
      }
      return (state.awaitingHead, state.reader, end)
    }
    switch end {
    case .finished:
      head?.resume(throwing: failure(.connectionLost, .sent, "it ended without an answer"))
      reader?.resume(returning: nil)
    case .failed(let error):
      head?.resume(throwing: error)
      reader?.resume(throwing: error)
    }
  }

  private func end(_ error: (any Error)?, _ state: State) -> End {
    if state.isCancelled { return .failed(CancellationError()) }
    if let fault = state.fault { return .failed(fault) }
    if let reason = source?.failure { return .failed(failure(.requestBody, .sent, reason)) }
    let isCut = state.expected.map { state.received < $0 } ?? false
    if let error, !isCut {
      let failure = SessionFailure(error, hasHead: state.response != nil, facts: state.facts)
      var transportError = failure.transportError(peer: peer)
      // "Not connected" would promise that the body can still be read.
      if isBodySpent, transportError.reach == .notConnected { transportError.reach = .nothingSent }
      return .failed(transportError)
    }
    if let expected = state.expected, isCut {
      return .failed(failure(.truncated, .headReceived, "\(state.received) of \(expected) bytes arrived"))
    }
    return .finished
  }

  private func failure(_ kind: TransportError.Kind, _ reach: TransportError.Reach, _ reason: String) -> TransportError {
    TransportError(kind, reach: reach, peer: peer, reason: reason)
  }

  // MARK: The caller's side

  /// The head of the answer.
  func head() async throws -> HTTPURLResponse {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let result: Result<HTTPURLResponse, any Error>? = state.withLock { state in
          if state.isCancelled { return .failure(CancellationError()) }
          if let response = state.response { return .success(response) }
          if case .failed(let error) = state.end { return .failure(error) }
          if state.end != nil { return .failure(failure(.connectionLost, .sent, "it ended without an answer")) }
          state.awaitingHead = continuation
          return nil
        }
        if let result { continuation.resume(with: result) }
      }
    } onCancel: {
      cancel()
    }
  }

  /// The next bytes of the body, nil at its end.
  func next() async throws -> [UInt8]? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let result: Result<[UInt8]?, any Error>? = state.withLock { state in
          if state.isCancelled { return .failure(CancellationError()) }
          if !state.buffer.isEmpty {
            defer { state.buffer = [] }
            wake(&state)
            return .success(state.buffer)
          }
          switch state.end {
          case .finished: return .success(nil)
          case .failed(let error): return .failure(error)
          case nil: break
          }
          guard state.reader == nil else {
            return .failure(
              InvalidRequestError("two tasks read one body at the same time; let one of them read"))
          }
          wake(&state)
          state.reader = continuation
          return nil
        }
        if let result { continuation.resume(with: result) }
      }
    } onCancel: {
      cancel()
    }
  }

  private func wake(_ state: inout State) {
    guard state.isSuspended else { return }
    state.isSuspended = false
    task.resume()
  }

  /// Cancels the session's task.
  private func endTask() {
    #if canImport(FoundationNetworking)
      // There the call waits for the session's queue, which may be busy for long: never on a thread of Swift's pool. A
      // task that has ended meanwhile is let alone: Foundation ends the process over one that it forgets just then.
      DispatchQueue.global().async { [self] in
        if state.withLock({ $0.end == nil }) { task.cancel() }
      }
    #else
      task.cancel()
    #endif
  }

  /// Ends the exchange: whoever waits is told at once, whatever the session still does.
  func cancel() {
    let (head, reader) = state.withLock { state in
      state.isCancelled = true
      state.buffer = []
      defer {
        state.awaitingHead = nil
        state.reader = nil
      }
      return (state.awaitingHead, state.reader)
    }
    endTask()
    source?.stop()
    head?.resume(throwing: CancellationError())
    reader?.resume(throwing: CancellationError())
  }
}
