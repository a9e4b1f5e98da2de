extension HTTPResponse {
  /// A status code; any number is one, whatever the server means by it (RFC 9110, 15).
  public struct Status: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The class of a status.
    public enum Kind: Hashable, Sendable {
      /// 1xx
      case informational
      /// 2xx
      case successful
      /// 3xx
      case redirection
      /// 4xx
      case clientError
      /// 5xx
      case serverError
      /// Anything else.
      case invalid
    }

    /// The number.
    public let code: Int

    /// A status.
    public init(code: Int) { self.code = code }

    /// A status.
    public init(integerLiteral value: Int) { code = value }

    /// The class.
    public var kind: Kind {
      switch code {
      case 100...199: .informational
      case 200...299: .successful
      case 300...399: .redirection
      case 400...499: .clientError
      case 500...599: .serverError
      default: .invalid
      }
    }

    /// The number as text.
    public var description: String { "\(code)" }
  }
}

extension HTTPResponse.Status {
  /// 200 OK
  public static let ok: Self = 200
  /// 201 Created
  public static let created: Self = 201
  /// 202 Accepted
  public static let accepted: Self = 202
  /// 204 No Content
  public static let noContent: Self = 204
  /// 304 Not Modified
  public static let notModified: Self = 304
  /// 400 Bad Request
  public static let badRequest: Self = 400
  /// 401 Unauthorized
  public static let unauthorized: Self = 401
  /// 403 Forbidden
  public static let forbidden: Self = 403
  /// 404 Not Found
  public static let notFound: Self = 404
  /// 405 Method Not Allowed
  public static let methodNotAllowed: Self = 405
  /// 408 Request Timeout
  public static let requestTimeout: Self = 408
  /// 409 Conflict
  public static let conflict: Self = 409
  /// 413 Content Too Large
  public static let contentTooLarge: Self = 413
  /// 429 Too Many Requests
  public static let tooManyRequests: Self = 429
  /// 500 Internal Server Error
  public static let internalServerError: Self = 500
  /// 501 Not Implemented
  public static let notImplemented: Self = 501
  /// 502 Bad Gateway
  public static let badGateway: Self = 502
  /// 503 Service Unavailable
  public static let serviceUnavailable: Self = 503
  /// 504 Gateway Timeout
  public static let gatewayTimeout: Self = 504
}
