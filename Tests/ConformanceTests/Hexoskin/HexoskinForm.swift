import Hexoskin
import HubTesting

/// Requests in the form in which two are compared: what the server reads alike is alike.
struct HexoskinForm {
  /// The parameters of OAuth 1 that mean something to an operation, beside those of every request.
  private static let meant: [String: Set<String>] = [
    "oauth1.request": ["oauth_callback"], "oauth1.access": ["oauth_verifier"],
  ]

  let signature: HexoskinSignature

  func of(_ request: HTTPRequest, body: [UInt8]?, _ match: EndpointRouter.Match) -> SentRequest {
    var form = SentRequest(request, body: body)
    form.authorization = authorization(request, match)
    // Whether a client says what it takes matters to this server (wire page, section 5.8), but not where it gives tokens.
    if !isLogin(match) { form.fields[.accept] = request.headerFields[.accept] ?? "application/json" }
    if let name = HTTPField.Name("X-HexoAPIVersion") { form.fields[name] = request.headerFields[name] }
    // Any value switches these on (wire page, section 7.1).
    if HexoskinUntypedCalls.data.contains(match.arguments["resource"] ?? "") {
      for name in ["flat", "no_timestamps"] where form.query[name] != nil { form.query[name] = ["True"] }
    }
    return form
  }

  private func isLogin(_ match: EndpointRouter.Match) -> Bool { match.endpoint.name.hasPrefix("oauth") }

  private func authorization(_ request: HTTPRequest, _ match: EndpointRouter.Match) -> String? {
    if let oauth = signature.oauth(of: request) {
      return oauth.comparable(Self.meant[match.endpoint.name] ?? [])
    }
    let parts = request.headerFields[.authorization]?.split(separator: " ", maxSplits: 1).map(String.init) ?? []
    var whose = request.headerFields[.authorization]
    if parts.count == 2, parts[0].lowercased() == "basic" {
      whose =
        !isLogin(match)
        ? HexoskinRecordedCredential.user(parts[1]).map { "basic \($0.0):\($0.1)" } ?? whose
        : RecordedBasic(whose ?? "")?.comparable ?? whose
    }
    let texts = [whose, signature.key(of: request)].compactMap(\.self)
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}
