import CommandLineKit

/// Where on this machine an authorization service is to send the browser (RFC 8252, 7.3).
struct CallbackAddress {
  /// The address as it is registered for the application.
  let text: String
  let port: UInt16
  let path: String

  /// The usual address.
  static let standard = "http://127.0.0.1:8765/callback"

  init(_ text: String) throws {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "http:", parts[1].isEmpty,
      let colon = parts[2].lastIndex(of: ":"), let port = UInt16(parts[2][parts[2].index(after: colon)...]), port > 0,
      ["127.0.0.1", "localhost"].contains(parts[2][..<colon].lowercased()),
      !text.contains(where: { "?#".contains($0) })
    else {
      throw UsageError(
        "--callback takes an address of this machine with a port, as it is registered for the application, such as "
          + "\(Self.standard); its host is 127.0.0.1 or localhost, since nothing listens elsewhere")
    }
    self.text = text
    self.port = port
    path = parts.count > 3 ? "/\(parts[3])" : "/"
  }
}
