import HubErrors
public import HubTransport

/// The platforms that plugins are made for: `hangar.platforms`; current servers only.
public struct HangarPlatforms: Sendable {
  /// The same calls as values.
  public let calls: HangarPlatformCalls

  let connection: HangarConnection

  init(_ connection: HangarConnection) {
    self.connection = connection
    calls = HangarPlatformCalls(builder: connection.builder)
  }

  /// The versions of a platform, the newest first.
  ///
  /// - Parameters:
  ///   - platform: The platform.
  ///   - options: What this call does differently.
  /// - Returns: The versions.
  /// - Throws: `InvalidRequestError` before anything is sent where the client's profile has no such operation;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func versions(
    of platform: HangarPlatform, options: RequestOptions = RequestOptions()
  ) async throws -> [PlatformVersion] {
    try await connection.run(calls.versions(of: platform), options)
  }
}
