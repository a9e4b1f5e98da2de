import HubHTTP

/// A request as an emulator sees it, whatever brought it.
struct SandboxRequest: Sendable {
  /// The method; methods are case-sensitive.
  var method: String
  /// Path and query as sent.
  var target: String
  var fields = HTTPFields()
  var body: [UInt8] = []

  /// The path as sent, without the query.
  var path: Substring { target.prefix { $0 != "?" } }

  /// The query as sent, without `?`; empty when there is none.
  var query: Substring {
    guard let mark = target.firstIndex(of: "?") else { return "" }
    return target[target.index(after: mark)...]
  }
}
