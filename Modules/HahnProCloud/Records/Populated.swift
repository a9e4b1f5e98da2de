public import HubQuery

/// A reference to a record: its id, or the record itself where the answer was populated (wire page, section 4.4).
///
/// Both name the record. An update sends the id alone.
public indirect enum Populated<Resource: HahnProResource>: Hashable, Sendable {
  /// The id.
  case id(ID<Resource>)
  /// The record.
  case record(Resource)

  /// The record, nil where the answer was not populated.
  public var record: Resource? {
    if case .record(let record) = self { record } else { nil }
  }
}

extension Populated: Reference {
  /// The id.
  public var reference: ID<Resource> {
    switch self {
    case .id(let id): id
    case .record(let record): record.id
    }
  }
}

extension Populated: ExpressibleByStringLiteral {
  /// A reference by an id.
  public init(stringLiteral value: String) { self = .id(ID(value)) }
}

extension Populated: Codable {
  /// Reads a text or an object.
  public init(from decoder: any Decoder) throws {
    if let id = try? decoder.singleValueContainer().decode(String.self) {
      self = .id(ID(id))
    } else {
      self = .record(try Resource(from: decoder))
    }
  }

  /// Writes what it is: a text or an object.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .id(let id): try id.encode(to: encoder)
    case .record(let record): try record.encode(to: encoder)
    }
  }
}
