public import HubTransport

/// Where the services of a Hub are.
public struct FlameServers: Hashable, Sendable {
  /// The auth service.
  public var auth: ServerAddress

  /// The core service.
  public var core: ServerAddress

  /// The storage service.
  public var storage: ServerAddress

  /// Where tokens are asked for; the auth service unless said otherwise.
  public var token: ServerAddress

  /// Services at addresses of their own; path prefixes are kept.
  ///
  /// - Parameters:
  ///   - auth: The auth service.
  ///   - core: The core service.
  ///   - storage: The storage service.
  ///   - token: Where tokens are asked for, nil for the auth service.
  public init(auth: ServerAddress, core: ServerAddress, storage: ServerAddress, token: ServerAddress? = nil) {
    self.auth = auth
    self.core = core
    self.storage = storage
    self.token = token ?? auth
  }

  /// Services behind one gateway, at `/auth`, `/core` and `/storage`.
  public static func gateway(_ server: ServerAddress) -> FlameServers {
    FlameServers(
      auth: server.appending(path: "auth"), core: server.appending(path: "core"),
      storage: server.appending(path: "storage"))
  }

  /// The public Hub (wire page, section 1).
  public static let production = FlameServers(
    auth: "https://auth.privateaim.dev", core: "https://core.privateaim.dev",
    storage: "https://storage.privateaim.dev")
}
