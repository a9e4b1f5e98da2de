@_spi(Backend) import HubHTTP

extension HTTPField.Name {
  static let hexoAPIKey = HTTPField.Name(constant: "X-HEXOAPIKEY")
  static let hexoTimestamp = HTTPField.Name(constant: "X-HEXOTIMESTAMP")
  static let hexoAPISignature = HTTPField.Name(constant: "X-HEXOAPISIGNATURE")
}
