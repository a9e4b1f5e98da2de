/// The members of a JSON object, in order.
///
/// Names are compared by their bytes. A text that repeats a name is read as if only its first member were there; a
/// member that is set anew keeps its place. Objects are equal when their members are, in whatever order.
public struct JSONObject: Sendable {
  private var storage = OrderedMembers<JSONValue>()

  /// An object without members.
  public init() {}

  /// An object of members in this order; of members with the same name the first one counts.
  public init(_ members: some Sequence<(key: String, value: JSONValue)>) {
    for (key, value) in members { append(value, forKey: key) }
  }

  /// How many members there are.
  public var count: Int { storage.entries.count }

  /// Whether there is no member.
  public var isEmpty: Bool { storage.entries.isEmpty }

  /// The names, in order.
  public var keys: [String] { storage.entries.map(\.key) }

  /// The values, in order.
  public var values: [JSONValue] { storage.entries.map(\.value) }

  /// The value of a member, `nil` when there is none. Setting `nil` removes the member; JSON null is `.null`.
  public subscript(key: String) -> JSONValue? {
    get { storage[key] }
    set { storage[key] = newValue }
  }

  /// Adds a member unless there is one of this name.
  mutating func append(_ value: JSONValue, forKey key: String) {
    storage.append(value, forKey: key)
  }

  /// Adds a member whose name is known to be new.
  mutating func insert(_ value: JSONValue, forKey key: String) {
    storage.insert(value, forKey: key)
  }

  mutating func reserveCapacity(_ capacity: Int) {
    storage.entries.reserveCapacity(capacity)
  }
}

extension JSONObject: Sequence {
  /// The members in order.
  public func makeIterator() -> IndexingIterator<[(key: String, value: JSONValue)]> {
    storage.entries.makeIterator()
  }

  /// How many members there are.
  public var underestimatedCount: Int { count }
}

extension JSONObject: Hashable {
  /// Whether both have the same members, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
  }

  /// Feeds the members in a way that does not depend on their order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for (key, value) in self {
      var member = Hasher()
      member.combine(ExactKey(key))
      member.combine(value)
      sum &+= member.finalize()
    }
    hasher.combine(count)
    hasher.combine(sum)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral, CustomStringConvertible {
  /// The members in the order written; of members with the same name the first one counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { append(value, forKey: key) }
  }

  /// The object as compact JSON.
  public var description: String { JSONValue.object(self).description }
}
