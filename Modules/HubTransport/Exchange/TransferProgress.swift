/// How far a transfer is.
public struct TransferProgress: Hashable, Sendable {
  /// The bytes that have gone through.
  public var bytes: Int64

  /// The bytes there are in all, nil when that is not known.
  public var total: Int64?

  /// How far a transfer is.
  public init(bytes: Int64, total: Int64?) {
    self.bytes = bytes
    self.total = total
  }

  /// The part that is done, from 0 to 1; nil when the total is not known.
  public var fraction: Double? {
    total.map { $0 > 0 ? min(1, Double(bytes) / Double($0)) : 1 }
  }
}
