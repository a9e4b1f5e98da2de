import HubHTTP
import HubJSON

/// What became different in the shape of a server's JSON answers, between two recordings of the same calls.
///
/// Answers are put together by operation and status: by the router's operation, or else by method and path, where
/// segments and names of members that look like ids (numbers, UUIDs, long hexadecimal texts) count as one. Of each
/// place in them the JSON types are compared, never values. What a recording has no evidence of is not reported: not
/// the members of elements when a list is empty now, and not the type of what was always null.
public struct Drift: Hashable, Sendable {
  /// The members that became different, by operation and place.
  public let changes: [Change]

  /// Operations with a status, such as `GET /nodes/{} 200`, that only the recording before has.
  public let missing: [String]

  /// Operations with a status that only the recording after has.
  public let new: [String]

  /// Compares two recordings.
  ///
  /// - Parameters:
  ///   - before: What was recorded first, such as a fixture.
  ///   - after: What was recorded lately.
  ///   - router: Knows the operations; those that it does not know go by method and path.
  public init(from before: HTTPArchive, to after: HTTPArchive, router: EndpointRouter? = nil) {
    let old = AnswerShape.byOperation(before, router)
    let new = AnswerShape.byOperation(after, router)
    missing = old.keys.filter { new[$0] == nil }.sorted()
    self.new = new.keys.filter { old[$0] == nil }.sorted()
    changes = old.keys.sorted().flatMap { operation -> [Change] in
      guard let before = old[operation], let after = new[operation] else { return [] }
      return before.changes(to: after, operation: operation)
    }
  }

  /// Whether nothing became different.
  public var isEmpty: Bool { changes.isEmpty && missing.isEmpty && new.isEmpty }
}

extension Drift: CustomStringConvertible {
  /// A line for each difference.
  public var description: String {
    let lines = changes.map(\.description) + missing.map { "\($0): missing" } + new.map { "\($0): new" }
    return lines.isEmpty ? "no drift" : lines.joined(separator: "\n")
  }
}
