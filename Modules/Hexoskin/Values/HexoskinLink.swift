public import HubQuery

/// A link to another object, or the object itself: which of both is sent depends on the resource and on how it was asked
/// for (wire page, section 5.3).
///
/// It is written as text: a URI, or an id alone, for which the client puts the URI.
public struct HexoskinLink<Target: HexoskinLinked>: Hashable, Sendable {
  private indirect enum Content: Hashable, Sendable {
    case text(String)
    case nested(Target)
  }

  private let content: Content

  /// A link to what has a URI, or an id.
  ///
  /// - Parameter text: The URI, such as `/api/user/99/`, or the id alone.
  public init(_ text: String) { content = .text(text) }

  /// The object itself.
  public init(nested object: Target) { content = .nested(object) }

  /// The URI as it was received or given; of an id alone, the id.
  public var uri: String {
    switch content {
    case .text(let text): text
    case .nested(let object): object.resourceURI
    }
  }

  /// The id: the last part of the URI.
  public var idText: String { String(uri.split(separator: "/").last ?? "") }

  /// The object, nil where only its URI was sent.
  public var nested: Target? {
    switch content {
    case .text: nil
    case .nested(let object): object
    }
  }
}

extension HexoskinLink where Target: HexoskinSnapshot {
  /// A link to an object, by its id or by the object itself.
  public init(_ reference: some Reference<Target>) {
    content = .text((reference as? Target)?.resourceURI ?? reference.reference.rawValue)
  }

  /// The id.
  public var id: ID<Target> { ID(idText) }
}

extension HexoskinLink: Reference where Target: HexoskinSnapshot {
  /// What it leads to.
  public var reference: ID<Target> { id }
}

extension HexoskinLink: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A URI, or an id alone.
  public init(stringLiteral value: String) { self.init(value) }

  /// An id.
  public init(integerLiteral value: Int64) { self.init("\(value)") }
}

extension HexoskinLink: Codable {
  /// Reads a URI, an id as a number, or an object.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      content = .text(text)
    } else if let number = try? container.decode(Int64.self) {
      content = .text("\(number)")
    } else {
      content = .nested(try container.decode(Target.self))
    }
  }

  /// Writes what was read or given.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch content {
    case .text(let text): try container.encode(text)
    case .nested(let object): try container.encode(object)
    }
  }
}

extension HexoskinLink: FilterValue {
  /// The URI, or the id.
  public var filterOperand: FilterOperand { .text(uri) }
}

extension HexoskinLink: CustomStringConvertible {
  /// The URI, or the id.
  public var description: String { uri }
}
