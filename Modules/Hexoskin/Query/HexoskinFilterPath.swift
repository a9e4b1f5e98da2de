import HubErrors
import HubQuery

/// The name of a condition: a field, perhaps fields of what it links to, perhaps a look-up, joined by `__`.
struct HexoskinFilterPath {
  let field: String
  let relations: [String]
  let lookup: HexoskinLookup?

  init(_ name: String) {
    var parts = name.split(separator: "__", omittingEmptySubsequences: false).map(String.init)[...]
    field = parts.popFirst() ?? ""
    let last = parts.last.map(HexoskinLookup.init(rawValue:))
    lookup = last.flatMap { HexoskinLookup.known.contains($0) ? $0 : nil }
    relations = Array(lookup == nil ? parts : parts.dropLast())
  }

  /// The name of the parameter; no look-up means `exact`.
  func name(_ lookup: HexoskinLookup) -> String {
    ([field] + relations + (lookup == .exact ? [] : [lookup.rawValue])).joined(separator: "__")
  }

  /// The look-up of a comparison, and what it compares with.
  ///
  /// - Throws: `InvalidRequestError` for what Django cannot be asked, and for too few or too many values.
  static func lookup(
    _ comparison: FilterOperator, _ operands: [FilterOperand], named: HexoskinLookup?
  ) throws(InvalidRequestError) -> (HexoskinLookup, [FilterOperand]) {
    guard !operands.isEmpty else { throw InvalidRequestError("the list is empty; nothing could match") }
    let lookup = if let named { named } else { try plain(comparison, isNull: operands == [.null]) }
    switch lookup {
    case .in: break
    case .range:
      guard operands.count == 2 else { throw InvalidRequestError("a range has two ends, not \(operands.count)") }
    default:
      guard operands.count == 1 else { throw InvalidRequestError("it takes one value, not \(operands.count)") }
    }
    guard lookup == .isnull, named == nil else { return (lookup, operands) }
    return (lookup, [.bool(comparison == .equal)])
  }

  private static func plain(_ comparison: FilterOperator, isNull: Bool) throws(InvalidRequestError) -> HexoskinLookup {
    switch comparison {
    case .equal: return isNull ? .isnull : .exact
    case .notEqual where isNull: return .isnull
    case .lessThan: return .lt
    case .lessThanOrEqual: return .lte
    case .greaterThan: return .gt
    case .greaterThanOrEqual: return .gte
    case .memberOf: return .in
    case .prefix: return .startswith
    case .suffix: return .endswith
    case .contains: return .contains
    default:
      throw InvalidRequestError(
        "Hexoskin has no '\(comparison)'; it has ==, <, <=, >, >=, isMember(of:), isBetween, hasPrefix and, on some "
          + "fields, contains. Filter the rest yourself.")
    }
  }
}
