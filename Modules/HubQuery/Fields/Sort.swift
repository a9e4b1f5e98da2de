/// The order of a list: one key, or several of which the later decide between equals.
public struct Sort<Resource>: Hashable, Sendable {
  /// A direction.
  public enum Order: Hashable, Sendable {
    /// The smallest first.
    case ascending
    /// The greatest first.
    case descending
  }

  /// A key and its direction.
  public struct Part: Hashable, Sendable {
    /// The key.
    public let key: SortKey<Resource>
    /// The direction.
    public let order: Order
  }

  /// The keys and their directions, the most important first.
  public let parts: [Part]

  /// By a key, the smallest first unless said otherwise.
  public static func by(_ key: SortKey<Resource>, _ order: Order = .ascending) -> Sort {
    Sort(parts: [Part(key: key, order: order)])
  }

  /// By a key, the smallest first.
  public static func ascending(_ key: SortKey<Resource>) -> Sort { by(key) }

  /// By a key, the greatest first.
  public static func descending(_ key: SortKey<Resource>) -> Sort { by(key, .descending) }

  /// This order, and another one between equals.
  public func then(_ next: Sort) -> Sort { Sort(parts: parts + next.parts) }
}
