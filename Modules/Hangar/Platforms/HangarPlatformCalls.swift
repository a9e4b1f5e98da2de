public import HubErrors
public import HubTransport

/// The calls of platforms, as values: they can be looked at and printed before they are made.
public struct HangarPlatformCalls: Sendable {
  let builder: HangarCallBuilder

  /// The call of the versions of a platform; current servers only.
  public func versions(of platform: HangarPlatform) throws(InvalidRequestError) -> Call<[PlatformVersion]> {
    let endpoint = PlatformEndpoints.versions
    try builder.needsCurrent(endpoint)
    return builder.value(
      endpoint, arguments: ["platform": try builder.argument(platform.rawValue, "platform", endpoint)])
  }
}
