extension Drift {
  /// A type of JSON.
  public enum JSONType: String, Hashable, Sendable, CaseIterable {
    /// `null`
    case null
    /// `true` or `false`
    case boolean
    /// A number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
  }

  /// A member that became different.
  public struct Change: Hashable, Sendable {
    /// The operation and its status, such as `GET /nodes/{} 200`.
    public let operation: String

    /// Where the member is: `$.data[*].name`, with `*` for each element and for each name that is an id.
    public let path: String

    /// The types that it had; none when it was not there.
    public let before: Set<JSONType>

    /// The types that it has; none when it is not there.
    public let after: Set<JSONType>

    /// What happened to it.
    public var kind: Kind { before.isEmpty ? .added : after.isEmpty ? .removed : .retyped }
  }

  /// What can happen to a member.
  public enum Kind: String, Hashable, Sendable {
    /// It was in no answer before.
    case added
    /// It is in no answer any more.
    case removed
    /// It has a type that it did not have before; it may have become null.
    case retyped
  }
}

extension Drift.Change: CustomStringConvertible {
  /// The operation, the place, and what happened.
  public var description: String {
    switch kind {
    case .added: "\(operation): \(path) was added (\(Self.shown(after)))"
    case .removed: "\(operation): \(path) was removed (\(Self.shown(before)))"
    case .retyped: "\(operation): \(path) was \(Self.shown(before)), is \(Self.shown(after))"
    }
  }

  private static func shown(_ types: Set<Drift.JSONType>) -> String {
    types.map(\.rawValue).sorted().joined(separator: " or ")
  }
}
