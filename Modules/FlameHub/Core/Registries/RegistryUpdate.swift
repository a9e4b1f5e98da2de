public import HubJSON

/// Changes of a registry.
public struct RegistryUpdate: RecordUpdate, TextOutputStreamable {
  /// The name.
  @Patch public var name: String = ""
  /// The host name.
  @Patch public var host: String = ""
  /// The account to log in with.
  @Patch public var accountName: String?
  /// Its secret.
  @Patch public var accountSecret: String?

  /// No changes.
  public init() {}

  /// Writes the JSON that is sent, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }
}

extension RegistryUpdate: CustomReflectable {
  /// What `dump` prints: the JSON that is sent, without secrets.
  public var customMirror: Mirror { Mirror(self, children: ["json": shownAsJSON(self)]) }
}
