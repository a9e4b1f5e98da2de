#if os(Linux)
  import CLibcurl

  /// Gives libcurl the bytes of a request's body. Lives on the driver thread; not `Sendable`.
  final class BodySupply {
    private let id: UInt64
    private let mailbox: Mailbox
    private let payload: OutgoingRequest.Payload
    private var sentCount = 0
    private var pump: Task<Void, Never>?

    /// Whether a stream has not come to its end.
    private(set) var isOpen: Bool
    /// Whether libcurl waits to be told that there is more.
    private(set) var isPaused = false
    /// Why the body cannot be sent to its end.
    private(set) var failure: String?

    init(_ payload: OutgoingRequest.Payload, id: UInt64, mailbox: Mailbox) {
      self.payload = payload
      self.id = id
      self.mailbox = mailbox
      if case .stream = payload { isOpen = true } else { isOpen = false }
    }

    /// Fills libcurl's buffer, which is its own for the length of the call; the count, or one of libcurl's signals.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      switch payload {
      case .none: return 0
      case .bytes(let bytes):
        let end = min(sentCount + buffer.count, bytes.count)
        buffer.copyBytes(from: bytes[sentCount..<end])
        defer { sentCount = end }
        return end - sentCount
      case .stream(let upload):
        startPump(upload)
        guard isOpen else { return pause() }
        switch upload.read(into: buffer) {
        case .bytes(let count): return count
        case .later: return pause()
        case .end:
          isOpen = false
          return 0
        case .failed(let reason):
          failure = reason
          return Int(CURL_READFUNC_ABORT)
        }
      }
    }

    /// There is more, or nothing to wait for any longer; whether libcurl must be told.
    func resume() -> Bool {
      defer { isPaused = false }
      return isPaused
    }

    /// No more is wanted; the source is let go.
    func stop() {
      if case .stream(let upload) = payload { upload.stop() }
      pump?.cancel()
      isOpen = false
    }

    private func pause() -> Int {
      isPaused = true
      return Int(CURL_READFUNC_PAUSE)
    }

    /// The task outlives the call that sent the request, since an answer may begin before the body's end; it ends with
    /// the exchange at the latest.
    private func startPump(_ upload: UploadChannel) {
      guard pump == nil else { return }
      pump = Task { [mailbox, id] in await upload.pump { mailbox.post(.resumeSending(id)) } }
    }
  }
#endif
