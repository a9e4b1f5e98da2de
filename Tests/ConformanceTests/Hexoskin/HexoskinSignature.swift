import Hexoskin
import HubCrypto
import HubTesting

/// What recorded requests are signed with, and whether a signature fits: computed here, by what the wire page says, and
/// not by what the client signs with.
struct HexoskinSignature {
  /// The secrets of applications by their keys, and of OAuth 1 tokens by the tokens.
  let secrets: [String: String]

  /// What a recording says of its credentials, and what was issued in it.
  init(in archive: HTTPArchive) {
    var secrets: [String: String] = [:]
    for credential in archive.metadata?.credentials ?? [] where credential["state"] == "valid" {
      guard let value = credential["value"]?.stringValue else { continue }
      switch credential["kind"] {
      case "client-secret": secrets[credential["client"]?.stringValue ?? ""] = value
      case "oauth1-token": secrets[value] = credential["secret"]?.stringValue
      default: break
      }
    }
    for exchange in archive.exchanges where exchange.request.path.hasPrefix("/oauth/") {
      let items = [QueryItem](queryString: String(decoding: exchange.responseBody, as: UTF8.self))
      let answer = Dictionary(items.map { ($0.name, $0.value) }) { first, _ in first }
      if let token = answer["oauth_token"] { secrets[token] = answer["oauth_token_secret"] }
    }
    self.secrets = secrets
  }

  /// Who signed with an API key, and whether that fits (wire page, section 3.2); nil for a request without.
  func key(of request: HTTPRequest) -> String? {
    let fields = ["X-HEXOAPIKEY", "X-HEXOTIMESTAMP", "X-HEXOAPISIGNATURE"].map { Self.field($0, of: request) }
    guard fields.contains(where: { $0 != nil }) else { return nil }
    guard let key = fields[0], let time = fields[1], let signature = fields[2] else { return "parts of a signature" }
    let text = (secrets[key] ?? "") + time + request.url
    let digest = try? HashFunction.sha1.digest(of: Array(text.utf8))
    let hex = digest.map { Hex.encode($0) }
    return "signed by \(key) at \(time), which \(hex == signature ? "fits" : "does not fit")"
  }

  /// Who signed as OAuth 1.0a has it, with what, and whether that fits (RFC 5849, 3.4); nil for a request without.
  func oauth(of request: HTTPRequest) -> OAuth? {
    guard let field = request.headerFields[.authorization], field.hasPrefix("OAuth ") else { return nil }
    var parameters: [String: String] = [:]
    for pair in field.dropFirst("OAuth ".count).split(separator: ",") {
      let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[1].hasPrefix("\""), parts[1].hasSuffix("\"") else { return nil }
      parameters[String(parts[0])] = PercentEncoding.decode(parts[1].dropFirst().dropLast())
    }
    return OAuth(parameters: parameters, fits: fits(parameters, request))
  }

  /// The parameters of `Authorization`, decoded.
  struct OAuth {
    let parameters: [String: String]
    let fits: Bool

    /// Everything by which two are compared: nonces are drawn anew, and signatures with them.
    ///
    /// Upstream's client repeats callback and verifier on every later request, where they mean nothing (wire page, 3.4).
    func comparable(_ meant: Set<String>) -> String {
      let own: Set = ["oauth_consumer_key", "oauth_token", "oauth_signature_method", "oauth_timestamp"]
      let pairs = parameters.filter { own.union(meant).contains($0.key) }.sorted { $0.key < $1.key }
      return "OAuth \(pairs.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")), \(fits ? "fits" : "does not fit")"
    }
  }

  private func fits(_ parameters: [String: String], _ request: HTTPRequest) -> Bool {
    guard parameters["oauth_signature_method"] == "HMAC-SHA1", let key = parameters["oauth_consumer_key"],
      let consumer = secrets[key], let signature = parameters["oauth_signature"]
    else { return false }
    let token = parameters["oauth_token"].map { secrets[$0] ?? "unknown" } ?? ""
    let parts = request.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query = parts.count == 2 ? [QueryItem](queryString: parts[1]) : []
    let items = query + parameters.filter { $0.key != "oauth_signature" }.map { QueryItem($0.key, $0.value) }
    let encode = { (text: String) in PercentEncoding.queryComponent(text) }
    let normalized = items.map { (encode($0.name), encode($0.value)) }.sorted { $0 < $1 }
      .map { "\($0)=\($1)" }.joined(separator: "&")
    let url = "\(request.scheme)://\(request.authority)\(parts[0])"
    let base = [request.method.rawValue, url, normalized].map(encode).joined(separator: "&")
    let code = try? HMAC.authenticationCode(
      for: Array(base.utf8), key: Array("\(encode(consumer))&\(encode(token))".utf8), using: .sha1)
    return code.map { Base64.encode($0) } == signature
  }

  private static func field(_ name: String, of request: HTTPRequest) -> String? {
    HTTPField.Name(name).flatMap { request.headerFields[$0] }
  }
}
