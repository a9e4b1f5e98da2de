#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The id of a resource of one kind; the id of another kind does not compile in its place.
public struct ID<Resource>: Hashable, Sendable, RawRepresentable {
  /// The id as text.
  public let rawValue: String

  /// An id of a text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An id of a text.
  public init(_ text: String) { rawValue = text }

  /// An id of a UUID, in lower case.
  public init(_ uuid: UUID) { rawValue = uuid.uuidString.lowercased() }

  /// The id that a reference names.
  public init(_ reference: some Reference<Resource>) { self = reference.reference }
}

extension ID: ExpressibleByStringLiteral {
  /// An id of a text.
  public init(stringLiteral value: String) { rawValue = value }
}

extension ID: CustomStringConvertible {
  /// The id as text.
  public var description: String { rawValue }
}

extension ID: Codable {
  /// Reads a text.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension ID: TextFilterValue {
  /// The text.
  public var filterOperand: FilterOperand { .text(rawValue) }
}
