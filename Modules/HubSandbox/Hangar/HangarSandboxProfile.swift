/// The generation of Hangar that a sandbox answers like.
public enum HangarSandboxProfile: String, Hashable, Sendable, CaseIterable {
  /// The API as the Python package `hangar-api` 2023.12 knows it (wire page, 0: [23]).
  case v2023_12 = "2023.12"
  /// The API of August 2026 (wire page, 0: [26]).
  case current
}

extension HangarSandboxProfile: CustomStringConvertible {
  /// The profile's name.
  public var description: String { rawValue }
}
