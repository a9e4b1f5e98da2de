import HubHTTP
import HubJSON

/// Which part of a list is asked for, and in what order (wire page, 6).
struct HangarPaging: Sendable {
  struct Key: Sendable {
    let name: String
    let isDescending: Bool
  }

  /// What a route allows.
  struct Rule: Sendable {
    var usual: Int64 = 25
    var highest: Int64 = 25
    /// Whether a limit below 1 is refused.
    var isChecked = true
    /// The filters, and the handler's own arguments, which are ignored.
    var parameters: Set<String> = []
    var sorts: Set<String> = []
  }

  let limit: Int64
  let offset: Int64
  let order: [Key]

  init(_ call: HangarCall, _ rule: Rule) throws(HangarFailure) {
    let known = rule.parameters.union(["limit", "offset", "sort", "pagination"])
    var unknown: [String] = []
    for item in call.parameters where !known.contains(item.name) && !unknown.contains(item.name) {
      unknown.append(item.name)
    }
    if !unknown.isEmpty {
      let names = unknown.sorted { $0.hangarHash < $1.hangarHash }
      throw .badRequest("[\(names.joined(separator: ", "))] are invalid parameters/filters for this request")
    }
    let limit = try Self.number(call["limit"])
    if let limit, limit < 1, rule.isChecked { throw .badRequest("Limit should be greater than 0") }
    self.limit = min(limit ?? rule.usual, rule.highest)
    offset = max(try Self.number(call["offset"]) ?? 0, 0)
    var order: [Key] = []
    for text in call.values("sort") {
      let name = text.hasPrefix("-") ? String(text.dropFirst()) : text
      guard rule.sorts.contains(name) else { throw .badRequest("\(name) is an invalid sort type for this request") }
      order.append(Key(name: name, isDescending: text.hasPrefix("-")))
    }
    // The older server sorts by the slug last, wherever it stands.
    self.order = call.isCurrent ? order : order.filter { $0.name != "slug" } + order.filter { $0.name == "slug" }
  }

  private static func number(_ text: String?) throws(HangarFailure) -> Int64? {
    guard let text, !text.isEmpty else { return nil }
    guard let number = Int64(text) else { throw .badRequest("\(text) is not a valid long") }
    return number
  }

  /// The part of a list that is asked for.
  func part<Element>(of all: [Element]) -> ArraySlice<Element> {
    guard limit > 0, offset < all.count else { return [] }
    return all.dropFirst(Int(offset)).prefix(Int(limit))
  }

  /// A page, whose count is what the server says it is.
  func page(_ elements: [JSONValue], count: Int, in profile: HangarSandboxProfile) -> JSONValue {
    let limit = ("limit", JSONValue.number(JSONNumber(self.limit)))
    let offset = ("offset", JSONValue.number(JSONNumber(self.offset)))
    let count = ("count", JSONValue.number(JSONNumber(count)))
    let members = profile == .current ? [count, limit, offset] : [limit, offset, count]
    return [
      "pagination": .object(JSONObject(members.map { (key: $0.0, value: $0.1) })), "result": .array(elements),
    ]
  }

  /// Sorts by the keys of the request; what they leave equal stays as it was.
  func sorted<Element>(_ all: [Element], by value: (Element, String) -> HangarSortValue) -> [Element] {
    guard !order.isEmpty else { return all }
    let keyed = all.enumerated().map { position, element in
      (position, element, order.map { value(element, $0.name) })
    }
    return keyed.sorted { left, right in
      for (index, key) in order.enumerated() where left.2[index] != right.2[index] {
        return key.isDescending ? right.2[index] < left.2[index] : left.2[index] < right.2[index]
      }
      return left.0 < right.0
    }.map(\.1)
  }
}

/// What a list is sorted by.
enum HangarSortValue: Comparable, Sendable {
  case number(Int64)
  case text(String)
}

extension String {
  /// Where the server's language puts a text in a set, whose order shows in messages.
  fileprivate var hangarHash: Int32 {
    let hash = utf16.reduce(Int32(0)) { $0 &* 31 &+ Int32($1) }
    return (hash ^ Int32(truncatingIfNeeded: UInt32(bitPattern: hash) >> 16)) & 15
  }
}
