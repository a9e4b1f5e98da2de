#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// The signals of this process: SIGINT, SIGTERM and SIGHUP become something that a task can wait for.
///
/// The handler may call async-signal-safe functions only, so it writes one byte into a pipe. The pipe and the mark that
/// it is in use belong to the process, as the signals do.
enum ProcessSignals {
  private static let interruptByte: UInt8 = 1
  private static let endByte: UInt8 = 2
  private static let isInUse = Atomic<Bool>(false)

  /// Never closed: a handler that is just running on another thread always finds it open.
  private static let pipeEnds: (reader: FileDescriptor, writer: Int32)? = {
    var ends: [Int32] = [-1, -1]
    // `pipe` fills two numbers, which the array has.
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    return (FileDescriptor(ends[0]), ends[1])
  }()

  private static let handler: @convention(c) (Int32) -> Void = { _ in
    let saved = errno
    ProcessSignals.put(ProcessSignals.interruptByte)
    errno = saved
  }

  private static func put(_ byte: UInt8) {
    guard let writer = pipeEnds?.writer else { return }
    var byte = byte
    // One byte of a local variable; where the pipe is full there is enough in it already.
    _ = write(writer, &byte, 1)
  }

  /// Takes hold of the signals; `false` where somebody else has them.
  static func begin() -> Bool {
    // The pipe has to exist before a handler can run.
    guard let reader = pipeEnds?.reader,
      isInUse.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { return false }
    while reader.isReadable(within: 0), let bytes = try? reader.receive(atMost: 64), !bytes.isEmpty {}
    install(handler, for: requests + [SIGHUP])
    return true
  }

  /// Waits for a signal or for ``endWaiting()``. From then on SIGINT and SIGTERM have their usual effect, so that a second
  /// Control-C ends a process that does not react to the first. A terminal that closes may send SIGHUP twice, by its
  /// shell and by the system, which must not cut short what the first began.
  static func wait() async -> Bool {
    guard let reader = pipeEnds?.reader else { return false }
    let byte = try? await BlockingWork.run { _ in
      let byte = try reader.receive(atMost: 1).first
      install(SIG_DFL, for: requests)
      return byte
    }
    return byte == interruptByte
  }

  static func endWaiting() { put(endByte) }

  /// Gives the signals back.
  static func end() {
    install(SIG_DFL, for: requests + [SIGHUP])
    isInUse.store(false, ordering: .releasing)
  }

  /// What somebody sends again to a process that takes too long.
  private static let requests = [SIGINT, SIGTERM]

  private static func install(_ handler: (@convention(c) (Int32) -> Void)?, for numbers: [Int32]) {
    for number in numbers {
      let previous = signal(number, handler)
      // A process that a script has put into the background ignores interrupts, one that `nohup` has started ignores
      // SIGHUP, and they go on doing so. SIG_IGN is no function but the address 1, and is compared as that.
      if unsafeBitCast(previous, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self) { signal(number, SIG_IGN) }
    }
  }
}
