import HubHTTP

/// What an emulator answers, before any injected fault.
struct SandboxResponse: Sendable {
  var status: Int
  /// The reason phrase; nil for the usual one of the status. Most real servers send none.
  var reason: String? = ""
  var fields = HTTPFields()
  var body: [UInt8] = []
  /// Whether the body is sent in chunks although its length is known, as the real server does.
  var isChunked = true
}
