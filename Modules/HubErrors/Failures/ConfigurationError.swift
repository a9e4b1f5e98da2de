/// A client cannot be made from what it was given.
public struct ConfigurationError: Error, Hashable, CustomStringConvertible {
  /// The setting, such as `server`.
  public var setting: String

  /// What is wrong and what to do, without secrets.
  public var reason: String

  /// A setting that cannot be used.
  public init(_ setting: String, _ reason: String) {
    self.setting = setting
    self.reason = reason
  }

  /// The setting and what is wrong with it.
  public var description: String { "\(setting): \(reason)" }
}
