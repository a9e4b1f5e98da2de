/// Rows in aligned columns.
public struct Table: Sendable {
  /// How the cells of a column stand.
  public enum Alignment: Sendable, Hashable {
    /// At the left.
    case left
    /// At the right: numbers.
    case right
  }

  /// A column.
  public struct Column: Sendable, Hashable {
    /// The title above the column.
    public var title: String
    /// How the cells stand.
    public var alignment: Alignment
    /// Whether cells may be cut to fit a terminal; ids, which people copy, are better left whole.
    public var isTruncatable: Bool

    /// A column.
    ///
    /// - Parameters:
    ///   - title: The title above the column.
    ///   - alignment: How the cells stand.
    ///   - isTruncatable: Whether cells may be cut to fit a terminal.
    public init(_ title: String, alignment: Alignment = .left, isTruncatable: Bool = true) {
      self.title = title
      self.alignment = alignment
      self.isTruncatable = isTruncatable
    }
  }

  /// The columns.
  public let columns: [Column]
  /// The cells of each row, one for each column.
  public private(set) var rows: [[String]] = []

  /// A table without rows.
  ///
  /// - Parameter columns: The columns.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Parameter cells: The cells from the left; absent ones are empty, those beyond the columns are left out. Their
  ///   control characters are shown escaped.
  public mutating func append(_ cells: [String]) {
    rows.append(
      columns.indices.map { index in
        index < cells.count ? TerminalText.escaped(cells[index]) : ""
      })
  }
}
