/// What an emulated Hexoskin demands of requests with Basic credentials (wire page, 3.1).
public enum HexoskinSandboxAuthentication: String, Hashable, Sendable, CaseIterable {
  /// Basic alone is accepted; a signature that is there must be right.
  case lax
  /// A signature must be there.
  case strict
}
