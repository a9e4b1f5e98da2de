#if os(Linux)
  import CLibcurl
  import HubErrors
  import HubHTTP

  /// One exchange on one easy handle. Lives on the driver thread; not `Sendable`.
  final class Transfer {
    let id: UInt64
    let easy: Engine.Handle
    let settings: TransportSettings
    let request: OutgoingRequest
    let proxy: ProxyServer?
    let isMultiplexed: Bool

    /// The fields as libcurl wants them. libcurl reads them as long as the transfer is on the handle; they are freed with
    /// the transfer, which is later.
    private(set) var fieldList: UnsafeMutablePointer<curl_slist>?
    /// Where libcurl writes what went wrong, as long as the transfer is on the handle; freed with the transfer.
    let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    // Our own facts: what libcurl says after a failure differs between its versions.
    var attempts = 0
    var isReused = false
    var received: Int64 = 0
    var reader: HeadReader
    /// What we found wrong ourselves, before libcurl was told to stop.
    var fault: (kind: TransportError.Kind, reason: String)?

    private let mailbox: Mailbox
    private let touched: TouchedTransfers
    private let sockets: ConnectionSockets
    private var reply: CheckedContinuation<ReceivedAnswer, any Error>?
    /// Weak: when the reader drops the body, the channel goes and cancels the exchange.
    private weak var channel: ResponseChannel?
    private var pending: [UInt8] = []
    private var isTouched = false
    private var isBlocked = false
    private var isReceivingPaused = false
    private let supply: BodySupply
    private var wantsFreshStart = false
    private var openedSockets: [Int32] = []

    init(
      _ submission: Submission, easy: Engine.Handle, mailbox: Mailbox, settings: TransportSettings,
      isMultiplexed: Bool, touched: TouchedTransfers, sockets: ConnectionSockets
    ) {
      id = submission.id
      request = submission.request
      reply = submission.reply
      proxy = settings.proxies.server(scheme: request.head.scheme, host: request.host.host)
      supply = BodySupply(request.payload, id: id, mailbox: mailbox)
      reader = HeadReader(
        limit: settings.configuration.headLimit, interimLimit: settings.configuration.interimAnswerLimit)
      message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
      self.easy = easy
      self.mailbox = mailbox
      self.settings = settings
      self.isMultiplexed = isMultiplexed
      self.touched = touched
      self.sockets = sockets
    }

    deinit {
      curl_slist_free_all(fieldList)
      message.deallocate()
    }

    var origin: String { request.origin }

    /// Sets the handle up.
    func configure() -> CURLcode {
      fieldList = request.fieldList()
      return TransferOptions.apply(self)
    }

    // MARK: Attempts

    /// Called when libcurl makes a socket for the transfer, of which it can make several and keep one; false stops it.
    func open(socket: Int32) -> Bool {
      guard attempts == 0 else { return refuseRepeat() }
      openedSockets.append(socket)
      return true
    }

    /// Called when a connection is there and nothing has been sent on it; false stops libcurl.
    func beginAttempt(on connection: ConnectionSockets.Connection) -> Bool {
      guard attempts == 0 else { return refuseRepeat() }
      attempts = 1
      isReused = clibcurl_get_long(easy, CURLINFO_NUM_CONNECTS) == 0
      guard isReused else {
        sockets.register(connection, among: openedSockets)
        openedSockets = []
        return true
      }
      // A pooled connection should be silent. Nothing has been sent, so starting again elsewhere is always safe.
      switch sockets.state(of: connection) {
      case .silent: wantsFreshStart = false
      case .readable: wantsFreshStart = !isMultiplexed
      case .closed: wantsFreshStart = true
      }
      return !wantsFreshStart
    }

    /// libcurl sends a request again when a pooled connection dies without a byte of an answer, whatever the method.
    private func refuseRepeat() -> Bool {
      fault = (.connectionLost, "the connection ended without a byte of an answer")
      return false
    }

    /// Sets up a second start on a connection of its own, if the first one found a dead connection.
    func prepareFreshStart() -> Bool {
      guard wantsFreshStart else { return false }
      wantsFreshStart = false
      isReused = false
      attempts = 0
      return clibcurl_set_long(easy, CURLOPT_FRESH_CONNECT, 1) == CURLE_OK
    }

    /// Whether it ran over HTTP/2.
    var usedHTTP2: Bool { clibcurl_get_long(easy, CURLINFO_HTTP_VERSION) == CURL_HTTP_VERSION_2_0 }

    // MARK: What arrives

    /// Takes a line of the head; false ends the transfer.
    func receive(line: UnsafeRawBufferPointer) -> Bool {
      do throws(HeadReader.Fault) {
        let wasComplete = reader.isComplete
        try reader.read(line)
        if reader.isComplete, !wasComplete {
          touch()
          if reader.head.status.code >= 300 { supply.stop() }
        }
        return true
      } catch {
        fault =
          switch error {
          case .malformed(let reason): (.malformedResponse, reason)
          case .tooLarge(let reason): (.headTooLarge, reason)
          }
        return false
      }
    }

    /// What became of bytes of the body.
    enum Reception {
      case taken
      /// libcurl keeps them and offers them again.
      case later
      case refused
    }

    /// Takes bytes of the body.
    func receive(body bytes: UnsafeRawBufferPointer) -> Reception {
      guard reader.isComplete else {
        // libcurl gives what does not begin like HTTP as a body without a head.
        fault = Self.noHTTP(bytes)
        return .refused
      }
      guard !isBlocked, pending.count < settings.configuration.highWater else {
        isReceivingPaused = true
        return .later
      }
      if pending.isEmpty {
        let expected = min(reader.length ?? .max, Int64(settings.configuration.receiveBuffer))
        pending.reserveCapacity(Int(expected))
      }
      pending.append(contentsOf: bytes)
      received += Int64(bytes.count)
      touch()
      return .taken
    }

    private func touch() {
      guard !isTouched else { return }
      isTouched = true
      touched.append(self)
    }

    /// Gives the reader what arrived in this turn.
    func handOver() {
      isTouched = false
      guard reader.isComplete else { return }
      // An answer came early: libcurl has stopped sending, and ends the exchange once it no longer waits for us either.
      if !supply.isOpen { resumeSending() }
      if let reply = takeReply() {
        let channel = ResponseChannel(mailbox, id, highWater: settings.configuration.highWater)
        self.channel = channel
        if !pending.isEmpty { isBlocked = channel.push(takePending()) }
        reply.resume(returning: answer(.channel(channel)))
      } else if !pending.isEmpty {
        isBlocked = channel?.push(takePending()) ?? false
      }
    }

    func unblock() { isBlocked = false }

    var canResumeReceiving: Bool { isReceivingPaused && !isBlocked }

    func resumeReceiving() {
      isReceivingPaused = false
      applyPauses()
    }

    private func applyPauses() {
      let mask = (isReceivingPaused ? CURLPAUSE_RECV : 0) | (supply.isPaused ? CURLPAUSE_SEND : 0)
      _ = clibcurl_easy_pause(easy, mask)
    }

    // MARK: What is sent

    /// Fills libcurl's buffer with bytes of the request's body; the count, or one of libcurl's signals.
    func supply(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      let result = supply.fill(buffer)
      if let reason = supply.failure { fault = (.requestBody, reason) }
      return result
    }

    func resumeSending() {
      if supply.resume() { applyPauses() }
    }

    // MARK: The end

    /// libcurl is done with the exchange.
    func complete(_ result: CURLcode) {
      supply.stop()
      let error = failure(of: result)
      if reader.isComplete, let reply = takeReply() {
        guard let error else { return reply.resume(returning: answer(.whole(takePending()))) }
        let channel = ResponseChannel(mailbox, id, highWater: settings.configuration.highWater)
        if !pending.isEmpty { _ = channel.push(takePending()) }
        channel.finish(error)
        reply.resume(returning: answer(.channel(channel)))
      } else if let reply = takeReply() {
        reply.resume(throwing: error ?? Engine.unavailable(request.peer))
      } else if let channel {
        if !pending.isEmpty { _ = channel.push(takePending()) }
        channel.finish(error)
      }
    }

    /// Nobody wants the exchange any more.
    func abandon() {
      supply.stop()
      takeReply()?.resume(throwing: CancellationError())
      channel?.finish(CancellationError())
    }

    private func answer(_ content: ReceivedAnswer.Content) -> ReceivedAnswer {
      ReceivedAnswer(
        head: reader.head, content: content, hasBody: hasBody, length: hasBody ? reader.length : 0, peer: request.peer)
    }

    private func takePending() -> [UInt8] {
      defer { pending = [] }
      return pending
    }

    private func takeReply() -> CheckedContinuation<ReceivedAnswer, any Error>? {
      defer { reply = nil }
      return reply
    }
  }
#endif
