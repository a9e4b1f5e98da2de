import HubJSON

/// The state that an emulated Hub starts with.
public enum FlameHubSeed: Sendable {
  /// A fresh installation (flame-hub.md, 2.3): realm `master`, user `admin` and client `system` with the secret
  /// `start123`, the roles `admin`, `realm_admin`, `researcher` and `steward`, all permissions, and the public
  /// master images. With Hub 0.8 the robot `system` takes the client's place, and `admin` is the only role.
  case fresh
  /// The bytes of a `seed.json` as it lies beside recordings: records, accounts with their secrets, permissions.
  ///
  /// What recordings did not show and every Hub has is added: accounts that the file names, with their roles, and
  /// permissions and clients where it has none at all. Its `dialect` and `version`, where it tells them, must fit
  /// ``FlameHubSandboxConfiguration/version`` up to the last number: `L` and 0.8.x, or `C` and 0.13.x or 0.14.x. Starting
  /// a sandbox throws ``SeedError`` for another one, and for members of a wrong type.
  case file([UInt8])

  /// The version of the Hub whose state it is, as the file tells it; nil for a fresh installation and a file that tells
  /// none.
  public var version: String? {
    guard case .file(let bytes) = self else { return nil }
    return (try? JSONValue(parsing: bytes))?["version"]?.stringValue
  }
}
