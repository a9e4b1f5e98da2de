import HubHTTP
import HubJSON

/// A request whose route and sender are known.
struct HangarCall: Sendable {
  let request: SandboxRequest
  let match: HangarMatch
  let caller: HangarCaller?
  /// Whether the server is the newer one.
  let isCurrent: Bool
  /// The parameters of the query, and of a form if the body is one.
  let parameters: [QueryItem]

  var route: HangarRoute { match.route }

  init(_ request: SandboxRequest, _ match: HangarMatch, by caller: HangarCaller?, isCurrent: Bool) {
    self.request = request
    self.match = match
    self.caller = caller
    self.isCurrent = isCurrent
    parameters = Self.parameters(of: request)
  }

  static func parameters(of request: SandboxRequest) -> [QueryItem] {
    let query = [QueryItem](queryString: request.query)
    let type = request.fields[.contentType].flatMap(MediaType.init)?.essence
    guard type == "application/x-www-form-urlencoded" else { return query }
    return query + [QueryItem](queryString: String(decoding: request.body, as: UTF8.self))
  }

  /// The first value of a parameter.
  subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

  func values(_ name: String) -> [String] { parameters.filter { $0.name == name }.map(\.value) }

  func required(_ name: String) throws(HangarFailure) -> String {
    guard let value = self[name] else { throw .missing(name) }
    return value
  }

  /// A parameter that is an instant with its offset.
  func instant(_ name: String) throws(HangarFailure) -> Timestamp {
    let text = try required(name)
    guard let instant = Self.instant(text) else { throw .unconvertible(name, text) }
    return instant
  }

  /// Reads what the server's language does: seconds may be missing, the offset may not (wire page, 2.1).
  private static func instant(_ text: String) -> Timestamp? {
    guard text.contains("T") || text.contains("t") else { return nil }
    if let instant = Timestamp(text) { return instant }
    let bytes = Array(text.utf8)
    guard bytes.count >= 17 else { return nil }
    return Timestamp(
      String(decoding: bytes[..<16], as: UTF8.self) + ":00" + String(decoding: bytes[16...], as: UTF8.self))
  }
}
