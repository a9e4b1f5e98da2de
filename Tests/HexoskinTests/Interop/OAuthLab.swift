import Hexoskin
import Testing

/// An application of the server on oauthlib, and the browser of its user.
struct OAuthLab {
  let hexo: HexoskinClient
  let browser: Browser
  let line: JSONValue

  /// A client.
  ///
  /// - Parameters:
  ///   - key: The application's key, one of those that the server says.
  ///   - secret: Its secret, nil for the right one.
  ///   - credential: Who asks.
  ///   - refreshesTokens: Whether the client renews tokens by itself.
  /// - Throws: What `#require` throws when there is no such server, and `ConfigurationError`.
  init(
    _ key: String, secret: String? = nil, _ credential: HexoskinCredential = .anonymous, refreshesTokens: Bool = false
  ) throws {
    line = try InteropServers.line("oauth")
    browser = try Browser()
    let known = try #require(line["applications"]?[key]?.stringValue)
    var options = ClientOptions()
    options.retry = .never
    hexo = try HexoskinClient(
      server: ServerAddress(try #require(line["url"]?.stringValue)), apiKey: key, apiSecret: secret ?? known,
      auth: credential, refreshesTokens: refreshesTokens, resourceCache: .none, transport: browser, options: options)
  }

  /// Who the client is, written down and read again.
  func stored() throws -> HexoskinCredential {
    try HubJSONDecoder().decode(
      HexoskinCredential.self, from: HubJSONEncoder().encodeValue(hexo.credentials.current))
  }

  func text(_ name: String) throws -> String { try #require(line[name]?.stringValue) }

  /// Who the server takes the client for.
  func account() async throws -> String? { try await hexo.accounts.list().items.first?.username }

  /// What was sent while something ran.
  func sent(_ body: () async throws -> Void) async throws -> [String] {
    let before = browser.sent.count
    try await body()
    return Array(browser.sent.dropFirst(before))
  }
}
