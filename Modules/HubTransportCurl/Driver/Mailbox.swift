#if os(Linux)
  import CLibcurl
  import HubErrors
  import Synchronization

  /// The only way into the driver thread: commands, and a descriptor that wakes it when it waits.
  final class Mailbox: Sendable {
    /// What other threads may say to the driver; exchanges are named by number, since nothing else may be shared.
    enum Command: Sendable {
      case start(Submission)
      case resumeReceiving(UInt64)
      case resumeSending(UInt64)
      case cancel(UInt64)
      case shutDown
    }

    private struct State {
      var commands: [Command] = []
      var isAsleep = false
      var isClosed = false
      var lastID: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Readable when the driver should wake up.
    let descriptor: Int32

    init() throws(ConfigurationError) {
      descriptor = clibcurl_wake_make()
      guard descriptor >= 0 else {
        throw ConfigurationError("transport", "the process has no file descriptor left; raise its limit")
      }
    }

    deinit { clibcurl_wake_free(descriptor) }

    /// A number for an exchange.
    func nextID() -> UInt64 {
      state.withLock { state in
        state.lastID += 1
        return state.lastID
      }
    }

    /// Leaves a command; false when the driver is gone and nobody will read it.
    @discardableResult
    func post(_ command: Command) -> Bool {
      let (wasAsleep, isOpen) = state.withLock { state in
        guard !state.isClosed else { return (false, false) }
        state.commands.append(command)
        defer { state.isAsleep = false }
        return (state.isAsleep, true)
      }
      // The descriptor outlives this call: whoever posts holds the mailbox.
      if wasAsleep { clibcurl_wake_signal(descriptor) }
      return isOpen
    }

    // MARK: The driver's side

    /// Every command left since the last time.
    func take() -> [Command] {
      state.withLock { state in
        defer { state.commands = [] }
        return state.commands
      }
    }

    /// Whether the driver may wait; from now on whoever leaves a command wakes it.
    func fallAsleep() -> Bool {
      state.withLock { state in
        state.isAsleep = state.commands.isEmpty
        return state.isAsleep
      }
    }

    /// The driver waits no more.
    func wakeUp() {
      clibcurl_wake_clear(descriptor)
      state.withLock { $0.isAsleep = false }
    }

    /// Takes no command from now on; returns those that nobody read.
    func close() -> [Command] {
      state.withLock { state in
        state.isClosed = true
        defer { state.commands = [] }
        return state.commands
      }
    }
  }

  /// An exchange to be done.
  struct Submission: Sendable {
    let id: UInt64
    let request: OutgoingRequest
    let reply: CheckedContinuation<ReceivedAnswer, any Error>
  }
#endif
