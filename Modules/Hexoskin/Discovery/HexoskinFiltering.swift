public import HubJSON

/// Which conditions a list takes on a field (wire page, section 4.2).
public enum HexoskinFiltering: Hashable, Sendable {
  /// These look-ups.
  case lookups([HexoskinLookup])
  /// Every look-up on the field itself: `1` on the wire.
  case all
  /// Every look-up, on fields of what it links to as well: `2` on the wire.
  case allWithRelations
  /// What this version of HubKit does not know: everything is left to the server.
  case other(JSONValue)

  /// Whether the field itself takes a look-up.
  public func allows(_ lookup: HexoskinLookup) -> Bool {
    switch self {
    case .lookups(let lookups): lookups.contains(lookup)
    case .all, .allWithRelations, .other: true
    }
  }

  /// Whether fields of what it links to can be compared.
  public var followsRelations: Bool {
    switch self {
    case .lookups, .all: false
    case .allWithRelations, .other: true
    }
  }
}

extension HexoskinFiltering: Codable {
  /// Reads a list of look-ups, `1` or `2`.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(JSONValue.self)
    switch value {
    case .array(let items) where items.allSatisfy { $0.stringValue != nil }:
      self = .lookups(items.compactMap(\.stringValue).map(HexoskinLookup.init(rawValue:)))
    case 1: self = .all
    case 2: self = .allWithRelations
    default: self = .other(value)
    }
  }

  /// Writes what was read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .lookups(let lookups): try container.encode(lookups.map(\.rawValue))
    case .all: try container.encode(1)
    case .allWithRelations: try container.encode(2)
    case .other(let value): try container.encode(value)
    }
  }
}

extension HexoskinFiltering: CustomStringConvertible {
  /// The look-ups.
  public var description: String {
    switch self {
    case .lookups(let lookups): lookups.map(\.rawValue).joined(separator: ", ")
    case .all: "all"
    case .allWithRelations: "all, and those of what it links to"
    case .other(let value): "\(value)"
    }
  }
}
