@_spi(Backend) import HubHTTP

extension HTTPField.Name {
  static let cacheControl = HTTPField.Name(constant: "Cache-Control")
  static let ifMatch = HTTPField.Name(constant: "If-Match")
  static let ifModifiedSince = HTTPField.Name(constant: "If-Modified-Since")
  static let ifRange = HTTPField.Name(constant: "If-Range")
  static let vary = HTTPField.Name(constant: "Vary")
}
