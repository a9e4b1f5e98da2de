import HubJSON

/// A column of a resource.
struct Column: Sendable {
  enum Kind: Sendable {
    case uuid, text, boolean, integer, date, json
  }

  enum Visibility: Sendable {
    /// In every answer.
    case standard
    /// Where it is asked for, and in answers to writes.
    case optional
    /// In answers to some writes only.
    case hidden
  }

  let name: String
  let kind: Kind
  let visibility: Visibility
  /// The value of a new record for which none is given.
  let initial: JSONValue

  private init(_ name: String, _ kind: Kind, _ visibility: Visibility, _ initial: JSONValue) {
    self.name = name
    self.kind = kind
    self.visibility = visibility
    self.initial = initial
  }

  static func uuid(_ name: String) -> Column { Column(name, .uuid, .standard, .null) }

  static func text(_ name: String, _ visibility: Visibility = .standard, initial: JSONValue = .null) -> Column {
    Column(name, .text, visibility, initial)
  }

  static func boolean(_ name: String, initial: JSONValue = .null) -> Column {
    Column(name, .boolean, .standard, initial)
  }

  static func integer(_ name: String, initial: JSONValue = .null) -> Column {
    Column(name, .integer, .standard, initial)
  }

  static func json(_ name: String) -> Column { Column(name, .json, .standard, .null) }

  static func date(_ name: String, _ visibility: Visibility = .standard) -> Column {
    Column(name, .date, visibility, .null)
  }
}
