@_spi(Backend) import HubHTTP

extension HTTPField.Name {
  static let expires = Self(constant: "Expires")
  static let server = Self(constant: "Server")
  static let acceptRanges = Self(constant: "Accept-Ranges")
  static let contentRange = Self(constant: "Content-Range")
  static let acceptPatch = Self(constant: "Accept-Patch")
  static let allowedOrigin = Self(constant: "Access-Control-Allow-Origin")
  static let allowedMethods = Self(constant: "Access-Control-Allow-Methods")
  static let allowedHeaders = Self(constant: "Access-Control-Allow-Headers")
  static let requestedMethod = Self(constant: "Access-Control-Request-Method")
  static let requestedHeaders = Self(constant: "Access-Control-Request-Headers")
}

// What every answer carries (wire page, 2.2).
extension HTTPFields {
  /// The fields that say what an answer depends on.
  static let hangarVary: HTTPFields = [
    .capitalVary: "Origin", .capitalVary: "Access-Control-Request-Method",
    .capitalVary: "Access-Control-Request-Headers",
  ]

  /// The fields of the security layer.
  static let hangarSecurity = HTTPFields(
    Array(hangarVary) + [
      HTTPField(name: .cacheControl, value: "no-cache, no-store, max-age=0, must-revalidate"),
      HTTPField(name: .pragma, value: "no-cache"), HTTPField(name: .expires, value: "0"),
      HTTPField(name: .contentTypeOptions, value: "nosniff"),
      HTTPField(name: .frameOptions, value: "DENY"),
      HTTPField(name: .xssProtection, value: "0"),
    ])

  /// The fields of an answer that the application itself gives.
  static let hangarApplication = HTTPFields(Array(hangarSecurity) + [HTTPField(name: .server, value: "Hangar")])

  mutating func append(contentsOf others: HTTPFields) {
    for field in others { append(field) }
  }
}
