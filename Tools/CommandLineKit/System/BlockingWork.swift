#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// Waiting for the system on a thread of its own: the threads that run tasks are few and must not wait.
enum BlockingWork {
  /// Whether the task that waits for the work was cancelled; the work has to look from time to time.
  final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)
    var isCancelled: Bool { flag.load(ordering: .relaxed) }
    func cancel() { flag.store(true, ordering: .relaxed) }
  }

  static func run<Value: Sendable>(
    _ work: @escaping @Sendable (Cancellation) throws -> Value
  ) async throws -> Value {
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isStarted = startThread { continuation.resume(with: Result { try work(cancellation) }) }
        if !isStarted {
          continuation.resume(throwing: CommandFailure("cannot start a thread", exitCode: .temporaryFailure))
        }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    #if canImport(Darwin)
      var thread: pthread_t?
    #elseif canImport(Musl)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    // The thread takes over the reference that is handed to it; where no thread starts, it is taken back here.
    let work = Unmanaged.passRetained(Work(body))
    let result = pthread_create(&thread, nil, runWork, work.toOpaque())
    guard result == 0 else {
      work.release()
      return false
    }
    #if canImport(Glibc)
      pthread_detach(thread)
    #else
      if let thread { pthread_detach(thread) }
    #endif
    return true
  }

  #if canImport(Darwin)
    private static let runWork: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
      Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body()
      return nil
    }
  #else
    private static let runWork: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      if let pointer = $0 { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
      return nil
    }
  #endif
}
