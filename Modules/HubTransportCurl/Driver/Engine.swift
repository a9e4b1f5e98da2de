#if os(Linux)
  import CLibcurl
  import HubErrors

  /// Owns libcurl's handles and every transfer. Made, used and released on the driver thread; not `Sendable`.
  final class Engine {
    /// An address of libcurl's: a handle.
    typealias Handle = UnsafeMutableRawPointer

    /// How many exchanges share a connection of HTTP/2 (RFC 9113, 6.5.2, recommends servers to allow no fewer).
    private static let streamsPerConnection = 100

    private let multi: Handle
    private let mailbox: Mailbox
    private let settings: TransportSettings
    private var transfers: [UInt64: Transfer] = [:]
    private var idsByHandle: [Handle: UInt64] = [:]
    private var hosts: [String: HostQueue] = [:]
    private var waitingOrigins: [UInt64: String] = [:]
    private var multiplexedOrigins: Set<String> = []
    private var idleHandles: [Handle] = []
    private let touched = TouchedTransfers()
    private let sockets = ConnectionSockets()

    /// Nil when libcurl has no memory.
    init?(_ mailbox: Mailbox, _ settings: TransportSettings) {
      guard let multi = clibcurl_multi_make() else { return nil }
      self.multi = multi
      self.mailbox = mailbox
      self.settings = settings
      _ = clibcurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, settings.configuration.idleConnections)
    }

    deinit {
      for handle in idleHandles { clibcurl_easy_free(handle) }
      clibcurl_multi_free(multi)
    }

    /// Works until it is told to shut down.
    func run() {
      while true {
        for command in mailbox.take() {
          if case .shutDown = command { return shutDown() }
          obey(command)
        }
        handOver()
        if !transfers.isEmpty {
          _ = clibcurl_multi_perform(multi)
          finishTransfers()
          handOver()
        }
        if mailbox.fallAsleep() {
          _ = clibcurl_multi_wait(multi, mailbox.descriptor, 600_000)
          mailbox.wakeUp()
        }
      }
    }

    // MARK: Commands

    private func obey(_ command: Mailbox.Command) {
      switch command {
      case .start(let submission):
        let origin = submission.request.origin
        waitingOrigins[submission.id] = origin
        hosts[origin, default: HostQueue()].join(submission)
        admit(origin)
      case .resumeReceiving(let id):
        guard let transfer = transfers[id] else { return }
        transfer.unblock()
        resume(transfer)
      case .resumeSending(let id):
        transfers[id]?.resumeSending()
      case .cancel(let id):
        cancel(id)
      case .shutDown:
        break
      }
    }

    private func admit(_ origin: String) {
      let limit = max(
        settings.configuration.connectionsPerHost,
        multiplexedOrigins.contains(origin) ? Self.streamsPerConnection : 0)
      while let submission = hosts[origin]?.admit(limit: limit) {
        waitingOrigins[submission.id] = nil
        begin(submission)
      }
      if hosts[origin]?.isIdle == true { hosts[origin] = nil }
    }

    private func begin(_ submission: Submission) {
      let origin = submission.request.origin
      guard let easy = idleHandles.popLast() ?? clibcurl_easy_make() else {
        submission.reply.resume(throwing: Self.unavailable(submission.request.peer))
        hosts[origin]?.leave()
        return
      }
      let transfer = Transfer(
        submission, easy: easy, mailbox: mailbox, settings: settings,
        isMultiplexed: multiplexedOrigins.contains(origin), touched: touched, sockets: sockets)
      transfers[submission.id] = transfer
      idsByHandle[easy] = submission.id
      let result = transfer.configure()
      if result != CURLE_OK || clibcurl_multi_add(multi, easy) != CURLM_OK {
        transfer.complete(result == CURLE_OK ? CURLE_FAILED_INIT : result)
        forget(transfer, keepsHandle: false)
      }
    }

    private func cancel(_ id: UInt64) {
      if let origin = waitingOrigins.removeValue(forKey: id) {
        hosts[origin]?.remove(id)?.reply.resume(throwing: CancellationError())
        admit(origin)
      } else if let transfer = transfers[id] {
        _ = clibcurl_multi_remove(multi, transfer.easy)
        transfer.abandon()
        forget(transfer, keepsHandle: false)
        admit(transfer.origin)
      }
    }

    // MARK: Progress

    private func finishTransfers() {
      var result = CURLE_OK
      while let easy = clibcurl_multi_next_finished(multi, &result) {
        _ = clibcurl_multi_remove(multi, easy)
        guard let id = idsByHandle[easy], let transfer = transfers[id] else { continue }
        if transfer.prepareFreshStart(), clibcurl_multi_add(multi, easy) == CURLM_OK { continue }
        note(transfer)
        transfer.complete(result)
        forget(transfer, keepsHandle: result == CURLE_OK)
        admit(transfer.origin)
      }
    }

    /// Remembers whether a host multiplexes.
    private func note(_ transfer: Transfer) {
      if transfer.usedHTTP2 {
        multiplexedOrigins.insert(transfer.origin)
      } else if transfer.reader.isComplete {
        multiplexedOrigins.remove(transfer.origin)
      }
    }

    /// Gives readers what arrived since the last time, once a turn instead of once for each piece.
    private func handOver() {
      // Resuming can bring more bytes at once, so this goes on until nothing is left.
      while let transfer = touched.next() {
        guard transfers[transfer.id] != nil else { continue }
        transfer.handOver()
        resume(transfer)
      }
    }

    private func resume(_ transfer: Transfer) {
      if transfer.canResumeReceiving { transfer.resumeReceiving() }
    }

    private func forget(_ transfer: Transfer, keepsHandle: Bool) {
      transfers[transfer.id] = nil
      idsByHandle[transfer.easy] = nil
      hosts[transfer.origin]?.leave()
      if keepsHandle, idleHandles.count < settings.configuration.idleConnections, clean(transfer.easy) {
        idleHandles.append(transfer.easy)
      } else {
        clibcurl_easy_free(transfer.easy)
      }
    }

    /// Makes a handle like new, if it can be: one whose connection serves others still, as HTTP/2 allows, keeps its
    /// receive buffer, and libcurl then refuses to set its size again.
    private func clean(_ easy: Handle) -> Bool {
      clibcurl_easy_reset(easy)
      return clibcurl_set_long(easy, CURLOPT_BUFFERSIZE, settings.configuration.receiveBuffer) == CURLE_OK
    }

    // MARK: The end

    private func shutDown() {
      for transfer in transfers.values {
        _ = clibcurl_multi_remove(multi, transfer.easy)
        transfer.abandon()
        clibcurl_easy_free(transfer.easy)
      }
      transfers = [:]
      for origin in hosts.keys {
        for submission in hosts[origin]?.removeAll() ?? [] { submission.reply.resume(throwing: CancellationError()) }
      }
      for command in mailbox.close() { Self.refuse(command) }
    }

    /// Answers a command that nobody will obey.
    static func refuse(_ command: Mailbox.Command) {
      guard case .start(let submission) = command else { return }
      submission.reply.resume(throwing: unavailable(submission.request.peer))
    }

    /// Nothing can be sent.
    static func unavailable(_ peer: String) -> TransportError {
      TransportError(.other, reach: .notConnected, peer: peer, reason: "libcurl could not start the exchange")
    }
  }
#endif
