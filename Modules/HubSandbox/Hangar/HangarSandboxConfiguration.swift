/// How the emulated Hangar is set up.
public struct HangarSandboxConfiguration: Sendable {
  /// The generation that it answers like.
  public var profile = HangarSandboxProfile.current
  /// The state that it starts with.
  public var seed = HangarSeed.standard
  /// Whether requests are limited as the real server limits them (wire page, 5).
  public var limitsRates = true
  /// Whether files lie on a content delivery network, as in production, or with the server itself, as where one hosts
  /// it on one's own (wire page, 11).
  public var hasCDN = true
  /// Life of access tokens in seconds; a token is accepted for ten seconds more.
  public var tokenLife = 300
  /// The port of the API, 0 for a free one.
  public var port: UInt16 = 0
  /// The port of the stand-in for the content delivery network, 0 for a free one.
  public var cdnPort: UInt16 = 0

  /// The usual set-up.
  public init() {}
}
