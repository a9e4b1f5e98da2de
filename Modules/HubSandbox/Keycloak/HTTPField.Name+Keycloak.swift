@_spi(Backend) import HubHTTP

// Fields of Keycloak's answers, spelt as it does.
extension HTTPField.Name {
  static let cacheControl = HTTPField.Name(constant: "Cache-Control")
  static let contentTypeOptions = HTTPField.Name(constant: "X-Content-Type-Options")
  static let frameOptions = HTTPField.Name(constant: "X-Frame-Options")
  static let maximumAge = HTTPField.Name(constant: "Access-Control-Max-Age")
  static let pragma = HTTPField.Name(constant: "Pragma")
  static let referrerPolicy = HTTPField.Name(constant: "Referrer-Policy")
  static let robotsTag = HTTPField.Name(constant: "X-Robots-Tag")
  static let strictTransportSecurity = HTTPField.Name(constant: "Strict-Transport-Security")
  static let xssProtection = HTTPField.Name(constant: "X-XSS-Protection")
}
