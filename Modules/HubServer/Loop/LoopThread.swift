#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A detached thread that runs one function.
final class LoopThread: Sendable {
  private let body: @Sendable () -> Void

  private init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }

  static func start(_ body: @escaping @Sendable () -> Void) throws {
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    // The reference is retained here and taken over by the thread, or released below when there is none.
    let reference = Unmanaged.passRetained(LoopThread(body))
    let code = pthread_create(&thread, nil, { LoopThread.enter($0) }, reference.toOpaque())
    guard code == 0 else {
      reference.release()
      throw ServerError(call: "pthread_create", code: code)
    }
    #if canImport(Glibc)
      pthread_detach(thread)
    #else
      if let thread { pthread_detach(thread) }
    #endif
  }

  /// The pointer is the one that `start` retained; systems disagree whether it may be nil, hence the optional.
  private static func enter(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let pointer { Unmanaged<LoopThread>.fromOpaque(pointer).takeRetainedValue().body() }
    return nil
  }
}
