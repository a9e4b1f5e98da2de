public import HubErrors

extension FieldDescription {
  /// What a generation of the server makes of a field.
  public enum Variant: Hashable, Sendable {
    /// It has no such field.
    case absent
    /// It calls the field otherwise; nil where the traits are those of the row.
    case named(String, Traits? = nil)
    /// The field is good for something else there.
    case having(Traits)
  }

  /// Whether a generation has the field.
  public func isIn(_ generation: ServerGeneration) -> Bool { variants[generation] != .absent }

  /// What the field is good for in a generation; nothing where it is absent.
  public func traits(of generation: ServerGeneration) -> Traits {
    switch variants[generation] {
    case nil: traits
    case .absent: []
    case .named(_, let own): own ?? traits
    case .having(let own): own
    }
  }

  /// Whether the field is good for something in some generation.
  public func has(_ trait: Traits) -> Bool {
    traits.contains(trait) || variants.keys.contains { traits(of: $0).contains(trait) }
  }

  /// The name that a generation has of its own for the field, nil where the name follows from that of the row.
  public func ownName(in generation: ServerGeneration) -> String? {
    if case .named(let name, _) = variants[generation] { name } else { nil }
  }
}
