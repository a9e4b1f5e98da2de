@_spi(Backend) import HubHTTP

extension HTTPField.Name {
  /// `Vary` as servers write it that begin names with capitals.
  static let capitalVary = Self(constant: "Vary")
}
