/// What is hidden before anything of a request is shown: in errors, logs, curl commands and fixtures.
public struct Redaction: Hashable, Sendable {
  /// Stands where a secret was.
  public static let mark = "REDACTED"

  /// Names of fields, in lower case, whose values are secrets.
  public var fieldNames: Set<String>

  /// Names of query parameters and form fields, in lower case, whose values are secrets, whatever their spelling.
  public var parameterNames: Set<String> {
    didSet { foldedParameterNames = Set(parameterNames.map(Self.folded)) }
  }

  /// Names of JSON members, in lower case and without `_` and `-`, whose values are secrets.
  public var memberNames: Set<String>

  /// How names end, in lower case and without `_` and `-`, whose values are secrets where they are texts.
  public var nameEndings: Set<String>

  private var foldedParameterNames: Set<String>

  /// What every backend hides.
  public static let standard = Redaction(
    fieldNames: [
      "authorization", "proxy-authorization", "cookie", "set-cookie", "set-cookie2", "x-api-key", "x-auth-token",
      "x-access-token", "x-csrf-token", "x-api-token", "private-token", "api-key", "x-amz-security-token",
    ],
    parameterNames: [
      "access_token", "account_secret", "actor_token", "api_key", "assertion", "client_assertion", "client_secret",
      "code", "code_verifier", "id_token", "oauth_token", "oauth_signature", "password", "refresh_token", "secret",
      "signature", "subject_token", "token",
    ],
    memberNames: [
      "accesstoken", "accountsecret", "apikey", "assertion", "clientassertion", "clientsecret", "codeverifier",
      "idtoken", "password", "refreshtoken", "secret", "token",
    ],
    nameEndings: ["secret", "secretkey", "password", "passwd", "privatekey", "token"])

  /// Names that end like secrets and are places in lists.
  private static let harmlessNames: Set<String> = ["pagetoken", "nextpagetoken", "continuationtoken", "nexttoken"]

  /// A rule of one's own.
  public init(
    fieldNames: Set<String>, parameterNames: Set<String>, memberNames: Set<String>, nameEndings: Set<String> = []
  ) {
    self.fieldNames = fieldNames
    self.parameterNames = parameterNames
    self.memberNames = memberNames
    self.nameEndings = nameEndings
    foldedParameterNames = Set(parameterNames.map(Self.folded))
  }

  /// A field's value as it may be shown; of credentials the scheme stays.
  public func shown(_ field: HTTPField) -> String {
    guard fieldNames.contains(field.name.canonicalName) else { return field.value }
    let scheme = field.value.split(separator: " ", maxSplits: 1)
    let isCredential = field.name == .authorization || field.name == .proxyAuthorization
    guard isCredential, scheme.count == 2 else { return Self.mark }
    return "\(scheme[0]) \(Self.mark)"
  }

  /// Whether the value of a query parameter or a form field is a secret; of `user[name]` the last name counts, too.
  public func hides(parameter name: String) -> Bool {
    let name = String(name.trimmingBlanks)
    if hides(plain: name) { return true }
    guard name.last == "]", let bracket = name.lastIndex(of: "[") else { return false }
    let inner = name[name.index(after: bracket)...].dropLast()
    return inner.allSatisfy(\.isNumber) ? hides(parameter: String(name[..<bracket])) : hides(plain: String(inner))
  }

  /// Whether a JSON member's value is a secret, of whatever type it is and whatever the spelling of its name.
  public func hides(member name: String) -> Bool { memberNames.contains(Self.folded(name)) }

  /// Whether a JSON member's value is a secret if it is a text: by its name, or by how that ends.
  public func hides(textOf name: String) -> Bool {
    let folded = Self.folded(name)
    return memberNames.contains(folded) || endsLikeSecret(folded)
  }

  private func hides(plain name: String) -> Bool {
    let folded = Self.folded(name)
    return foldedParameterNames.contains(folded) || endsLikeSecret(folded)
  }

  private func endsLikeSecret(_ folded: String) -> Bool {
    nameEndings.contains { folded.hasSuffix($0) } && !Self.harmlessNames.contains(folded)
      && folded.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().trimmingBlanks.filter { $0 != "_" && $0 != "-" }
  }
}
