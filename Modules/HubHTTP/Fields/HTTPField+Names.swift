extension HTTPField.Name {
  /// `Accept`
  public static let accept = Self(constant: "Accept")
  /// `Accept-Encoding`
  public static let acceptEncoding = Self(constant: "Accept-Encoding")
  /// `Allow`
  public static let allow = Self(constant: "Allow")
  /// `Authorization`
  public static let authorization = Self(constant: "Authorization")
  /// `Connection`
  public static let connection = Self(constant: "Connection")
  /// `Content-Disposition`
  public static let contentDisposition = Self(constant: "Content-Disposition")
  /// `Content-Encoding`
  public static let contentEncoding = Self(constant: "Content-Encoding")
  /// `Content-Length`
  public static let contentLength = Self(constant: "Content-Length")
  /// `Content-Type`
  public static let contentType = Self(constant: "Content-Type")
  /// `Cookie`
  public static let cookie = Self(constant: "Cookie")
  /// `Date`
  public static let date = Self(constant: "Date")
  /// `ETag`
  public static let eTag = Self(constant: "ETag")
  /// `Host`
  public static let host = Self(constant: "Host")
  /// `If-None-Match`
  public static let ifNoneMatch = Self(constant: "If-None-Match")
  /// `Location`
  public static let location = Self(constant: "Location")
  /// `Proxy-Authorization`
  public static let proxyAuthorization = Self(constant: "Proxy-Authorization")
  /// `Range`
  public static let range = Self(constant: "Range")
  /// `Retry-After`
  public static let retryAfter = Self(constant: "Retry-After")
  /// `Set-Cookie`
  public static let setCookie = Self(constant: "Set-Cookie")
  /// `Transfer-Encoding`
  public static let transferEncoding = Self(constant: "Transfer-Encoding")
  /// `User-Agent`
  public static let userAgent = Self(constant: "User-Agent")
  /// `WWW-Authenticate`
  public static let wwwAuthenticate = Self(constant: "WWW-Authenticate")
  /// `X-Request-Id`
  public static let requestID = Self(constant: "X-Request-Id")
}
