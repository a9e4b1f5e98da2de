import HubHTTP

/// A request signed by OAuth 1.0a (RFC 5849), its parameters read from wherever they are.
struct OAuth1Request: Sendable {
  let method: String
  /// Scheme, host, port unless it is the usual one, and path, as they are signed (RFC 5849, 3.4.1.2).
  let baseURL: String
  /// The query's parameters.
  let query: [QueryItem]
  /// Every parameter that is signed.
  let signed: [QueryItem]
  /// What the client names as the realms that it wants.
  let realm: String?
  private let protocolParameters: [String: String]

  /// Reads a request.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - method: The method that counts.
  ///   - url: The whole URL as it was signed.
  /// - Throws: When there are no such parameters, one of them twice, or some at two places.
  init(_ request: SandboxRequest, method: String, url: String) throws(OAuth1Failure) {
    guard let parts = URLText(url), let query = OAuthForm.items(parts.query ?? "") else { throw .missingParameters }
    let field = request.fields[.authorization]
    let header = try Self.header(field)
    let body = Self.form(of: request)
    // The library decodes these once more, also where the query's own encoding is off already.
    let sources = [header, body, query].map { items in
      items.map { Self.isProtocol($0) ? QueryItem($0.name, PercentEncoding.decode($0.value)) : $0 }
    }
    let found = zip(["AUTH_HEADER", "BODY", "QUERY"], sources).filter { $0.1.contains(where: Self.isProtocol) }
    guard let (_, items) = found.first else { throw .missingParameters }
    if found.count > 1 {
      let places = found.map(\.0).joined(separator: ", ")
      throw OAuth1Failure(
        message: "('oauth_ params must come from only 1 signaturetype but were found in %s', '\(places)')")
    }
    var named: [String: String] = [:]
    for item in items where Self.isProtocol(item) {
      guard named.updateValue(item.value, forKey: item.name) == nil else {
        throw OAuth1Failure(message: "Duplicate OAuth1 entries.")
      }
    }
    protocolParameters = named
    self.method = method
    baseURL = "\(parts.scheme)://\(parts.authority)\(parts.path)"
    self.query = query
    let all = sources.joined()
    realm = all.last { $0.name == "realm" }?.value
    let leavesRealmOut = field?.contains("realm") ?? false
    signed = all.filter { $0.name != "oauth_signature" && !(leavesRealmOut && $0.name == "realm") }
  }

  /// A parameter's value, nil when it is not there or empty.
  private subscript(name: String) -> String? {
    protocolParameters["oauth_\(name)"].flatMap { $0.isEmpty ? nil : $0 }
  }

  var signature: String? { self["signature"] }
  var signatureMethod: String? { self["signature_method"] }
  var consumerKey: String? { self["consumer_key"] }
  var token: String? { self["token"] }
  var nonce: String? { self["nonce"] }
  var timestamp: String? { self["timestamp"] }
  var callback: String? { self["callback"] }
  var verifier: String? { self["verifier"] }
  /// The version, nil when none is said.
  var version: String? { protocolParameters["oauth_version"] }

  /// The parameters that go into an `Authorization` field.
  var headerParameters: [QueryItem] { signed.filter(Self.isProtocol) }

  private static func isProtocol(_ item: QueryItem) -> Bool { item.name.hasPrefix("oauth_") }

  private static func header(_ field: String?) throws(OAuth1Failure) -> [QueryItem] {
    guard let field else { return [] }
    guard let items = OAuth1Header.parameters(field) else { throw .missingParameters }
    return items
  }

  private static func form(of request: SandboxRequest) -> [QueryItem] {
    guard request.fields[.contentType]?.contains("application/x-www-form-urlencoded") ?? false else { return [] }
    return OAuthForm.items(String(decoding: request.body, as: UTF8.self)) ?? []
  }

  /// Whether a request without an `Authorization` field has these parameters elsewhere.
  static func isSignedElsewhere(_ request: SandboxRequest) -> Bool {
    let items = [QueryItem](queryString: request.query) + form(of: request)
    return items.contains { $0.name == "oauth_signature" || $0.name == "oauth_consumer_key" }
  }
}
