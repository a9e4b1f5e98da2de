@_spi(Backend) import HubHTTP

extension HTTPField.Name {
  static let methodOverride = Self(constant: "X-HTTP-Method-Override")
  static let requestedWith = Self(constant: "X-Requested-With")
}
