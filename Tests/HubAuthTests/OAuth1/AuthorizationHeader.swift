import HubHTTP

/// The parameters of an OAuth 1.0a header field, whose order has no meaning.
struct AuthorizationHeader: Equatable {
  let parameters: [String: String]

  /// Reads the value of `Authorization`, nil unless each parameter is there once and quoted.
  init?(_ value: String) {
    guard value.hasPrefix("OAuth ") else { return nil }
    var parameters: [String: String] = [:]
    for pair in value.dropFirst("OAuth ".count).split(separator: ",") {
      let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[1].count >= 2, parts[1].first == "\"", parts[1].last == "\"" else { return nil }
      let name = String(parts[0])
      guard parameters[name] == nil else { return nil }
      parameters[name] = PercentEncoding.decode(parts[1].dropFirst().dropLast())
    }
    self.parameters = parameters
  }

  subscript(name: String) -> String? { parameters[name] }
}
