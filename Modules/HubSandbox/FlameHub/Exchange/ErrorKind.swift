/// A class of errors of the auth service, as its bodies name it.
struct ErrorKind: Sendable {
  let name: String
  /// What `@instanceof` lists.
  let ancestry: [String]

  private static let base = "@ebec/core/BaseError"
  private static let root = "@authup/errors/AuthupError"
  private static let oauth = "@authup/specs/OAuth2Error"

  private static func error(_ name: String) -> ErrorKind {
    ErrorKind(name: name, ancestry: [base, root, "@authup/errors/\(name)"])
  }

  private static func oauth(_ name: String) -> ErrorKind {
    ErrorKind(name: name, ancestry: [base, root, oauth, "@authup/specs/\(name)"])
  }

  static let authup = ErrorKind(name: "AuthupError", ancestry: [base, root])
  static let databaseConflict = ErrorKind(name: "DatabaseConflictError", ancestry: [base, root])
  static let validup = ErrorKind(name: "ValidupError", ancestry: [base])
  static let validation = error("ValidationError")
  static let unauthorized = error("UnauthorizedError")
  static let notFound = error("EntityNotFoundError")
  static let conflict = error("EntityConflictError")
  static let inactive = error("EntityInactiveError")
  static let credentialsInvalid = error("EntityCredentialsInvalidError")
  static let permission = ErrorKind(
    name: "PermissionError", ancestry: [base, root, "@authup/access/PermissionError"])
  static let jwt = ErrorKind(name: "JWTError", ancestry: [base, root, "@authup/specs/JWTError"])
  static let jwk = ErrorKind(name: "JWKError", ancestry: [base, root, "@authup/specs/JWKError"])
  static let oauth2 = ErrorKind(name: "OAuth2Error", ancestry: [base, root, oauth])
  static let oauth2Client = oauth("OAuth2ClientError")
  static let oauth2ClientUnauthorized = oauth("OAuth2ClientUnauthorizedError")
  static let oauth2Grant = oauth("OAuth2GrantError")
  static let oauth2GrantType = oauth("OAuth2GrantTypeError")
  static let oauth2Request = oauth("OAuth2RequestError")
}
