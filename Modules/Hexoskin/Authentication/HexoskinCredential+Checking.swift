import HubAuth
import HubErrors

extension HexoskinCredential {
  /// Refuses what could not be sent.
  func check() throws(ConfigurationError) {
    switch self {
    case .anonymous: break
    case .basic(let username, let password): _ = try BasicCredential(username, password)
    }
  }
}
