/// How the emulated Hexoskin is set up.
public struct HexoskinSandboxConfiguration: Sendable {
  /// The state that it starts with.
  public var seed = HexoskinSeed.standard
  /// Whether Basic credentials do without a signature.
  public var authentication = HexoskinSandboxAuthentication.lax
  /// How many seconds the time of a signature may be off, nil for any.
  public var clockSkew: Int64? = 300
  /// Whether requests of OAuth 1 may be signed as the vendor's Python client does it, too, which encodes the values of a
  /// query once instead of twice (wire page, 3.4). The recorded server refuses that.
  public var acceptsDeviatingSignatures = false
  /// How many requests a user may make, nil for any number.
  public var throttle: HexoskinSandboxThrottle?
  /// The resources that are answered without a body after writing (wire page, 5.7); nil for those that the seed names.
  public var bodilessResources: Set<String>?
  /// Whether authorization pages say no to every application, not only to those that the seed says it of.
  public var deniesConsent = false
  /// Life of OAuth 2 access tokens in seconds.
  public var tokenLife: Int64 = 3600
  /// The port, 0 for a free one.
  public var port: UInt16 = 0

  /// The usual set-up.
  public init() {}
}
