/// A version of the FLAME Hub that the sandbox does not emulate.
public struct FlameHubVersionError: Error, Hashable, CustomStringConvertible {
  /// The version that was asked for.
  public let version: String

  /// What can be asked for instead.
  public var description: String {
    "the sandbox does not emulate FLAME Hub '\(version)'; it emulates 0.8.x, such as 0.8.13, 0.13.x, such as 0.13.0, "
      + "and 0.14.x, such as 0.14.0"
  }
}
