/// What is hidden before anything of a request is shown: in errors, logs, curl commands and fixtures.
public struct Redaction: Hashable, Sendable {
  /// Stands where a secret was.
  public static let mark = "REDACTED"

  /// Names of fields, in lower case, whose values are secrets.
  public var fieldNames: Set<String>

  /// Names of query parameters and form fields, in lower case, whose values are secrets.
  public var parameterNames: Set<String>

  /// Names of JSON members, in lower case and without `_` and `-`, whose values are secrets.
  public var memberNames: Set<String>

  /// What every backend hides.
  public static let standard = Redaction(
    fieldNames: ["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"],
    parameterNames: [
      "access_token", "api_key", "apikey", "assertion", "client_assertion", "client_secret", "code", "code_verifier",
      "id_token", "oauth_token", "oauth_signature", "password", "refresh_token", "secret", "signature", "token",
    ],
    memberNames: [
      "accesstoken", "accountsecret", "apikey", "assertion", "clientassertion", "clientsecret", "codeverifier",
      "idtoken", "password", "refreshtoken", "secret", "token",
    ])

  /// A rule of one's own.
  public init(fieldNames: Set<String>, parameterNames: Set<String>, memberNames: Set<String>) {
    self.fieldNames = fieldNames
    self.parameterNames = parameterNames
    self.memberNames = memberNames
  }

  /// A field's value as it may be shown; of credentials the scheme stays.
  public func shown(_ field: HTTPField) -> String {
    guard fieldNames.contains(field.name.canonicalName) else { return field.value }
    let scheme = field.value.split(separator: " ", maxSplits: 1)
    let isCredential = field.name == .authorization || field.name == .proxyAuthorization
    guard isCredential, scheme.count == 2 else { return Self.mark }
    return "\(scheme[0]) \(Self.mark)"
  }

  /// A path with its query as it may be shown.
  public func shown(path: String) -> String {
    // By scalars: a combining mark behind a separator makes one character of both.
    let scalars = path.unicodeScalars
    guard let mark = scalars.firstIndex(of: "?") else { return path }
    let query = scalars[scalars.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
    let shown = query.map { pair -> String in
      let name = String(pair.prefix { $0 != "=" })
      let isHidden = hides(parameter: PercentEncoding.decode(name.replacing("+", with: " ")))
      guard isHidden, pair.contains("=") else { return String(pair) }
      return "\(name)=\(Self.mark)"
    }
    return "\(String(scalars[..<mark]))?\(shown.joined(separator: "&"))"
  }

  /// Whether the value of a query parameter or a form field is a secret.
  public func hides(parameter name: String) -> Bool {
    parameterNames.contains(String(name.lowercased().trimmingBlanks))
  }

  /// Whether a JSON member's value is a secret, whatever the spelling of its name.
  public func hides(member name: String) -> Bool {
    memberNames.contains(name.lowercased().filter { $0 != "_" && $0 != "-" })
  }
}
