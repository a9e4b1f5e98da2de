import HubJSON

/// What a request to `data` asks for (wire page, 7.1).
struct HexoskinDataQuery: Sendable {
  /// The datatypes in the order asked for, each once; nil for all.
  var datatypes: [Int64]?
  /// The first tick that is asked for, and the one behind the last.
  var start = Int64.min
  var end = Int64.max
  var user: Int64?
  /// The records and ranges that the values must belong to, by resource and key.
  var subjects: [(resource: String, key: Int64)] = []
  let isFlat: Bool
  let hasTimestamps: Bool
  let isInSeconds: Bool
  let limit: Int64

  /// The most values of a channel that JSON and tables hold (wire page, 7.3).
  static let largest: Int64 = 65_535

  init(_ query: HexoskinQuery, implied: [Int64]?) throws(HexoskinRefusal) {
    isFlat = query["flat"].map { !$0.isEmpty } ?? false
    hasTimestamps = query["no_timestamps"].map(\.isEmpty) ?? true
    isInSeconds = query["seconds"].map { !$0.isEmpty } ?? false
    let most = try Self.number(query, "max_values")
    limit = min(max(most ?? .max, 1), Self.largest)
    datatypes = implied
    if implied == nil {
      // Conditions of a set: what is named twice is there once, and is made once.
      var known: Set<Int64> = []
      datatypes = try Self.numbers(query, ["datatype", "datatype__in"])?.filter { known.insert($0).inserted }
    }
    user = try Self.key(query, "user")
    for (name, isInclusive) in [("start", true), ("timestamp__gte", true), ("timestamp__gt", false)] {
      if let tick = try Self.number(query, name) {
        start = max(start, isInclusive || tick == .max ? tick : tick + 1)
      }
    }
    for (name, isInclusive) in [("end", false), ("timestamp__lt", false), ("timestamp__lte", true)] {
      if let tick = try Self.number(query, name) {
        end = min(end, isInclusive && tick != .max ? tick + 1 : tick)
      }
    }
    if let ticks = try Self.numbers(query, ["timestamp__range"]) {
      guard ticks.count == 2 else { throw .mismatch }
      start = max(start, ticks[0])
      end = min(end, ticks[1] == .max ? .max : ticks[1] + 1)
    }
    for name in ["record", "range"] {
      if let key = try Self.key(query, name) { subjects.append((name, key)) }
    }
  }

  /// An id, bare or as the last part of a URI.
  static func key(_ query: HexoskinQuery, _ name: String) throws(HexoskinRefusal) -> Int64? {
    guard let text = query[name] ?? query["\(name)__exact"] else { return nil }
    return try number(text.split(separator: "/").last.map(String.init) ?? "")
  }

  private static func numbers(_ query: HexoskinQuery, _ names: [String]) throws(HexoskinRefusal) -> [Int64]? {
    let texts = names.flatMap { query.values($0) ?? [] }
    if texts.isEmpty { return nil }
    var numbers: [Int64] = []
    for text in texts.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      numbers.append(try number(String(text)))
    }
    return numbers
  }

  private static func number(_ query: HexoskinQuery, _ name: String) throws(HexoskinRefusal) -> Int64? {
    guard let text = query[name] else { return nil }
    return try number(text)
  }

  private static func number(_ text: String) throws(HexoskinRefusal) -> Int64 {
    switch PythonNumber.integer(text) {
    case .value(let value)?: value
    case .tooLarge?: .max
    case .tooSmall?: .min
    case nil: throw .mismatch
    }
  }
}
