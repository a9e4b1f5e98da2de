#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubJSON

/// A type whose values fields can be compared with.
public protocol FilterValue: Sendable {
  /// The value for a dialect to spell.
  var filterOperand: FilterOperand { get }
}

extension String: OrderedFilterValue {
  /// The text.
  public var filterOperand: FilterOperand { .text(self) }
}

extension Bool: FilterValue {
  /// The truth value.
  public var filterOperand: FilterOperand { .bool(self) }
}

extension Int: OrderedFilterValue {
  /// The number.
  public var filterOperand: FilterOperand { .integer(Int64(self)) }
}

extension Double: OrderedFilterValue {
  /// The number.
  public var filterOperand: FilterOperand { .number(self) }
}

extension Timestamp: OrderedFilterValue {
  /// The instant.
  public var filterOperand: FilterOperand { .instant(self) }
}

extension UUID: FilterValue {
  /// The text in lower case.
  public var filterOperand: FilterOperand { .text(uuidString.lowercased()) }
}

extension Optional: FilterValue where Wrapped: FilterValue {
  /// The value, or none.
  public var filterOperand: FilterOperand { self?.filterOperand ?? .null }
}

extension FilterValue where Self: RawRepresentable, RawValue == String {
  /// The text.
  public var filterOperand: FilterOperand { .text(rawValue) }
}
