/// How many requests an emulated Hexoskin allows a user (wire page, 5.9).
public struct HexoskinSandboxThrottle: Hashable, Sendable {
  /// How many requests are answered within the window.
  public var limit: Int
  /// The length of the window in seconds.
  public var seconds: Int64
  /// The resources that are throttled, with one counter over all of them; nil for every one.
  public var resources: Set<String>?
  /// Whether a refusal says how long to wait.
  public var saysWhen: Bool

  /// A throttle.
  ///
  /// - Parameters:
  ///   - limit: How many requests are answered within the window.
  ///   - seconds: The length of the window in seconds.
  ///   - resources: The resources that are throttled, nil for every one.
  ///   - saysWhen: Whether a refusal says how long to wait.
  public init(limit: Int = 150, seconds: Int64 = 3600, resources: Set<String>? = nil, saysWhen: Bool = true) {
    self.limit = limit
    self.seconds = seconds
    self.resources = resources
    self.saysWhen = saysWhen
  }

  /// Whether requests to a resource count.
  func holds(_ resource: String) -> Bool { resources?.contains(resource) ?? true }
}
