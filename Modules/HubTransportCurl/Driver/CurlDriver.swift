#if os(Linux)
  import CLibcurl
  import HubErrors
  import HubTransport

  /// The driver thread as seen from outside; the thread ends when the last reference goes.
  final class CurlDriver: Sendable {
    private let mailbox: Mailbox

    /// libcurl's own preparation, once in a process.
    private static let isPrepared = clibcurl_prepare() != 0

    init(_ settings: TransportSettings) throws(ConfigurationError) {
      guard Self.isPrepared else { throw ConfigurationError("libcurl", "cannot be initialised") }
      mailbox = try Mailbox()
      try Self.startThread { [mailbox] in
        // Made here and never seen outside: the compiler keeps the engine on this thread.
        guard let engine = Engine(mailbox, settings) else {
          for command in mailbox.close() { Engine.refuse(command) }
          return
        }
        engine.run()
      }
    }

    deinit { mailbox.post(.shutDown) }

    /// Does an exchange up to the head of its answer.
    func exchange(_ request: OutgoingRequest) async throws -> ReceivedAnswer {
      try Task.checkCancellation()
      let id = mailbox.nextID()
      return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { reply in
          guard mailbox.post(.start(Submission(id: id, request: request, reply: reply))) else {
            return reply.resume(throwing: Engine.unavailable(request.peer))
          }
          // The handler may have run before the exchange was known.
          if Task.isCancelled { mailbox.post(.cancel(id)) }
        }
      } onCancel: {
        mailbox.post(.cancel(id))
      }
    }

    /// A body's source that keeps the thread running as long as somebody reads.
    func source(_ channel: ResponseChannel) -> @Sendable () async throws -> [UInt8]? {
      { [self] in
        defer { withExtendedLifetime(self) {} }
        return try await channel.next()
      }
    }

    private final class ThreadBody: Sendable {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private static func startThread(_ run: @escaping @Sendable () -> Void) throws(ConfigurationError) {
      // The closure travels through C as a retained reference, which the thread takes over.
      let body = Unmanaged.passRetained(ThreadBody(run))
      let isStarted = clibcurl_thread_start(
        "HubTransport",
        { context in
          if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, body.toOpaque())
      guard isStarted != 0 else {
        // No thread took the reference over.
        body.release()
        throw ConfigurationError("transport", "the process can start no further thread; raise its limit")
      }
    }
  }
#endif
