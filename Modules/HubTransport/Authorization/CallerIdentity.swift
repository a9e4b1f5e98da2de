/// Tells one caller from another without saying who it is.
///
/// Each new identity is another; copies are the same. A credential that stands for one account for good has one.
public struct CallerIdentity: Hashable, Sendable {
  private final class Mark: Sendable {}

  // Kept alive by whoever compares it, so that no later one can be taken for it.
  private let mark = Mark()

  /// Somebody who is nobody else.
  public init() {}

  /// Whether both are the same.
  public static func == (left: CallerIdentity, right: CallerIdentity) -> Bool { left.mark === right.mark }

  /// Hashes it.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(mark)) }
}
