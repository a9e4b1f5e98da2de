import HubHTTP

/// What an emulator answers, before any injected fault.
struct SandboxResponse: Sendable {
  var status: Int
  /// The reason phrase; nil for the usual one of the status. Most real servers send none.
  var reason: String? = ""
  var fields = HTTPFields()
  var body: [UInt8] = []
  /// What is sent in place of ``body``, made while it is sent.
  var stream: ContentStream?
  /// Whether the body is sent in chunks although its length is known, as the real server does.
  var isChunked = true

  /// The same with the stream's bytes as the body, for who asks without a connection.
  var collected: SandboxResponse {
    get throws {
      guard let stream else { return self }
      var whole = self
      whole.body = try stream.collected()
      whole.stream = nil
      return whole
    }
  }

  /// Leaves the head alone.
  mutating func dropBody() {
    body = []
    stream = nil
  }
}
