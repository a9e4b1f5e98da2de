/// How a field is compared, as Django spells it behind `__` (wire page, section 5.5).
public struct HexoskinLookup: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// The name on the wire.
  public let rawValue: String

  /// A look-up by name; what HubKit does not know is sent as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Equal; what is meant where no look-up stands.
  public static let exact = HexoskinLookup(rawValue: "exact")
  /// One of several values.
  public static let `in` = HexoskinLookup(rawValue: "in")
  /// Greater.
  public static let gt = HexoskinLookup(rawValue: "gt")
  /// Greater, or equal.
  public static let gte = HexoskinLookup(rawValue: "gte")
  /// Less.
  public static let lt = HexoskinLookup(rawValue: "lt")
  /// Less, or equal.
  public static let lte = HexoskinLookup(rawValue: "lte")
  /// Between two values, both included.
  public static let range = HexoskinLookup(rawValue: "range")
  /// Whether there is no value.
  public static let isnull = HexoskinLookup(rawValue: "isnull")
  /// Begins with a text.
  public static let startswith = HexoskinLookup(rawValue: "startswith")
  /// Begins with a text, in whichever letters.
  public static let istartswith = HexoskinLookup(rawValue: "istartswith")
  /// Ends with a text.
  public static let endswith = HexoskinLookup(rawValue: "endswith")
  /// Ends with a text, in whichever letters.
  public static let iendswith = HexoskinLookup(rawValue: "iendswith")
  /// Contains a text.
  public static let contains = HexoskinLookup(rawValue: "contains")
  /// Contains a text, in whichever letters.
  public static let icontains = HexoskinLookup(rawValue: "icontains")
  /// Equal, in whichever letters.
  public static let iexact = HexoskinLookup(rawValue: "iexact")
  /// Matches a regular expression of the server's database.
  public static let regex = HexoskinLookup(rawValue: "regex")
  /// Matches a regular expression, in whichever letters.
  public static let iregex = HexoskinLookup(rawValue: "iregex")

  /// The name on the wire.
  public var description: String { rawValue }

  /// What is known: a part of a parameter's name that is none of these is the name of a field.
  static let known: Set<HexoskinLookup> = [
    .exact, .in, .gt, .gte, .lt, .lte, .range, .isnull, .startswith, .istartswith, .endswith, .iendswith, .contains,
    .icontains, .iexact, .regex, .iregex,
  ]
}
