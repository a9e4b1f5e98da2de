public import HubJSON

/// A value that a field is compared with; each dialect has its own spelling of it.
public enum FilterOperand: Hashable, Sendable {
  /// A text.
  case text(String)
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A number.
  case number(Double)
  /// An instant.
  case instant(Timestamp)
  /// No value.
  case null
}
