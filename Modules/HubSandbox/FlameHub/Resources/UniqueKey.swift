/// Columns whose values no two records have in common.
struct UniqueKey: Sendable {
  let columns: [String]
  /// Whether two nulls count as the same value; in a database they usually do not.
  let nullsAreEqual: Bool

  init(_ columns: String..., nullsAreEqual: Bool = false) {
    self.columns = columns
    self.nullsAreEqual = nullsAreEqual
  }
}
