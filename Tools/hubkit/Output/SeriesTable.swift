import HubJSON

/// Columns of numbers by time, as they are written.
struct SeriesTable {
  /// A time.
  struct Key {
    /// For people.
    var text: String
    /// Among values separated by commas.
    var csv: String
    /// In JSON.
    var json: JSONValue
  }

  /// Whose the rows are, where they are of several, and what that is called.
  var owners: (name: String, values: [String])?
  /// What the times are called in data.
  var keyName: String
  /// What they are called above a column.
  var keyTitle: String
  /// The times.
  var keys: [Key]
  /// The names of the columns.
  var names: [String]
  /// The columns, each with as many values; where a value is missing, it is not a number.
  var columns: [[Double]]
}
