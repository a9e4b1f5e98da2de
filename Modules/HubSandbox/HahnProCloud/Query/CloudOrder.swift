import HubJSON

/// An order of objects: a member's name, with `-` before it for descending.
struct CloudOrder: Sendable {
  private let member: String
  private let isDescending: Bool

  init(_ text: String) {
    isDescending = text.hasPrefix("-")
    member = isDescending ? String(text.dropFirst()) : text
  }

  /// The objects in this order; equal ones keep theirs, and those without the member come first.
  func sorted(_ records: [CloudRecord]) -> [CloudRecord] {
    let ordered = records.enumerated().sorted { first, second in
      let left = first.element[member]
      let right = second.element[member]
      if Self.isBefore(left, right) { return !isDescending }
      if Self.isBefore(right, left) { return isDescending }
      return first.offset < second.offset
    }
    return ordered.map(\.element)
  }

  private static func isBefore(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    guard let right, !right.isNull else { return false }
    guard let left, !left.isNull else { return true }
    if let left = left.doubleValue, let right = right.doubleValue { return left < right }
    if let left = left.stringValue, let right = right.stringValue {
      if let left = Timestamp(left), let right = Timestamp(right) { return left < right }
      return left < right
    }
    return false
  }
}
