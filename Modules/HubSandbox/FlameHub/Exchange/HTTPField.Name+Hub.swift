@_spi(Backend) import HubHTTP

// Fields of the Hub's answers, spelt as the Hub does.
extension HTTPField.Name {
  static let allowCredentials = HTTPField.Name(constant: "access-control-allow-credentials")
  static let allowHeaders = HTTPField.Name(constant: "access-control-allow-headers")
  static let allowMethods = HTTPField.Name(constant: "access-control-allow-methods")
  static let allowOrigin = HTTPField.Name(constant: "access-control-allow-origin")
  static let exposeHeaders = HTTPField.Name(constant: "access-control-expose-headers")
  static let requestHeaders = HTTPField.Name(constant: "access-control-request-headers")
  static let requestMethod = HTTPField.Name(constant: "access-control-request-method")
  static let keepAlive = HTTPField.Name(constant: "Keep-Alive")
  static let origin = HTTPField.Name(constant: "Origin")
  static let rateLimitLimit = HTTPField.Name(constant: "ratelimit-limit")
  static let rateLimitRemaining = HTTPField.Name(constant: "ratelimit-remaining")
  static let rateLimitReset = HTTPField.Name(constant: "ratelimit-reset")
  static let vary = HTTPField.Name(constant: "vary")
}
