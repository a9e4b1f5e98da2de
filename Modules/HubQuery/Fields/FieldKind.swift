/// What the values of a field are.
public enum FieldKind: Hashable, Sendable {
  /// A text.
  case text
  /// A text of a set that the server may extend: the values that are known.
  case choice([String])
  /// A truth value.
  case bool
  /// A whole number.
  case integer
  /// A number.
  case number
  /// An instant.
  case instant
  /// An instant that the server counts in ticks of its own since 1970: a whole number.
  case ticks
  /// The id of a resource: the name of its collection, such as `realms`.
  case id(String)
  /// An embedded resource: the name of its collection.
  case relation(String)
  /// A list of texts, such as tags.
  case texts
  /// Anything else, as JSON.
  case json
}
