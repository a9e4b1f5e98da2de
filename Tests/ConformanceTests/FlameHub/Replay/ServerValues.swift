import HubHTTP
import HubJSON

@testable import HubSandbox

/// What a server chose itself, in a recording and in the emulator: learnt from answers, put into later requests.
struct ServerValues {
  private var known: [String: String] = [:]
  /// When the recording began: what is older need not be there.
  var start: Timestamp?
  /// Ids of records that another client made during the recording.
  var foreign: Set<String> = []
  /// Whether a list has an order that the request asked for: a page of another order may show any records.
  var isSorted = false
  /// What a list is sorted by: records that are equal in that may change places.
  var sortKeys: [String] = []
  /// Members that are not compared.
  var ignored: Set<String> = []

  mutating func learn(_ recorded: String, _ ours: String) {
    if recorded != ours { known[recorded] = ours }
  }

  /// A text with every known value replaced: ids and tokens stand between other characters than their own.
  func translated(_ text: String) -> String {
    if let whole = known[text] { return whole }
    var result = ""
    var run: [UInt8] = []
    for byte in text.utf8 {
      if Self.isValueByte(byte) {
        run.append(byte)
      } else {
        result += replaced(run)
        run = []
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result + replaced(run)
  }

  private func replaced(_ run: [UInt8]) -> String {
    let text = String(decoding: run, as: UTF8.self)
    if let value = known[text] { return value }
    // A sentence may end with the value, and files and buckets be named after it.
    return text.split(separator: ".", omittingEmptySubsequences: false).map { known[String($0)] ?? String($0) }
      .joined(separator: ".")
  }

  private static func isValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    // Beyond ASCII everything stays together.
    default: byte >= 0x80
    }
  }

  /// Where two bodies differ in shape or in what is not the server's choice; the order of a list's records counts only
  /// where it is asserted.
  mutating func differences(_ recorded: JSONValue, _ ours: JSONValue, isOrdered: Bool) -> [String] {
    guard let left = recorded["data"]?.arrayValue, let right = ours["data"]?.arrayValue else {
      return differences(recorded, ours, at: "")
    }
    let isWhole = recorded["meta"]?["total"]?.intValue == Int64(left.count)
    // Ids are learnt from a list even where it is not compared.
    let found = lists(left, right, isWhole: isWhole, isOrdered: isOrdered)
    return (ignored.contains("data") ? [] : found)
      + differences(recorded["meta"] ?? .null, ours["meta"] ?? .null, at: ".meta")
  }

  private mutating func differences(_ recorded: JSONValue, _ ours: JSONValue, at path: String) -> [String] {
    switch (recorded, ours) {
    case (.object(let left), .object(let right)):
      var found: [String] = []
      let missing = left.keys.filter { right[$0] == nil }
      let extra = right.keys.filter { left[$0] == nil }
      if !missing.isEmpty || !extra.isEmpty { found.append("\(path): missing \(missing), extra \(extra)") }
      for (name, value) in left {
        guard let other = right[name], !ignored.contains(name) else { continue }
        // Counts of lists and clocks are not the file's to decide.
        if Self.isUncertain(name, value) {
          if !Self.areAlike(value, other) { found.append("\(path).\(name): of another type") }
          continue
        }
        found += differences(value, other, at: "\(path).\(name)")
      }
      return found
    case (.array(let left), .array(let right)):
      return arrays(left, right, at: path)
    case (.string(let left), .string(let right)):
      if left == right || known[left] == right { return [] }
      // Only messages, URLs and names made of ids hold such values inside.
      if left.contains(where: { " /.".contains($0) }), translated(left) == right { return [] }
      guard Self.isChosen(left), Self.isChosen(right) else { return ["\(path): \(left), not \(right)"] }
      learn(left, right)
      return []
    default:
      return recorded == ours ? [] : ["\(path): \(recorded), not \(ours)"]
    }
  }

  /// Whether a value is a count of a list, a clock's, or of accounts that other files made: only its type is the server's.
  private static func isUncertain(_ name: String, _ value: JSONValue) -> Bool {
    if name == "updated_at", case .number = value { return true }
    return ["total", "timestamp", "date", "iat", "exp", "permissions", "roles", "n"].contains(name)
  }

  private static func areAlike(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null), (.bool, .bool), (.number, .number), (.string, .string), (.array, .array), (.object, .object):
      true
    default: false
    }
  }

  private mutating func arrays(_ left: [JSONValue], _ right: [JSONValue], at path: String) -> [String] {
    guard left.count == right.count else { return ["\(path): \(left.count) elements, not \(right.count)"] }
    var found: [String] = []
    for (position, (left, right)) in zip(left, right).enumerated() {
      found += differences(left, right, at: "\(path)[\(position)]")
    }
    return found
  }

  /// The records of a list that both have, by id; records without an id by their place.
  private mutating func lists(_ left: [JSONValue], _ right: [JSONValue], isWhole: Bool, isOrdered: Bool) -> [String] {
    var found: [String] = []
    let ours = Dictionary(right.compactMap { item in item["id"]?.stringValue.map { ($0, item) } }) { first, _ in first }
    for (position, item) in left.enumerated() {
      guard let id = item["id"]?.stringValue else {
        if position >= right.count { return found + ["\(left.count) elements, not \(right.count)"] }
        found += Self.members(item) == Self.members(right[position]) ? [] : ["members of element \(position)"]
        continue
      }
      if let other = ours[translated(id)] {
        found += differences(item, other, at: "[\(position)]")
      } else if known[id] != nil {
        if isWhole || isOrdered && isSorted { found.append("element \(position) is not there") }
      } else if isOfThisFile(item), !recognize(item, among: right), isWhole {
        found.append("element \(position) is not known")
      }
    }
    let listed = left.compactMap { $0["id"]?.stringValue.map(translated) }
    let returned = right.compactMap { $0["id"]?.stringValue }
    // What this file made and the recording does not list must not be listed.
    let made = Set(known.values)
    for id in returned where isWhole && made.contains(id) && !listed.contains(id) {
      found.append("lists \(ours[id]?["name"] ?? .null) too")
    }
    if isOrdered {
      let (theirs, mine) = (listed.filter(returned.contains), returned.filter(listed.contains))
      func keys(_ ids: [String]) -> [[JSONValue?]] { ids.map { id in sortKeys.map { ours[id]?[$0] } } }
      if theirs != mine, sortKeys.isEmpty || keys(theirs) != keys(mine) { found.append("order") }
    }
    return found
  }

  /// Finds our record for one that a list shows for the first time: it differs in nothing but what the server chose.
  private mutating func recognize(_ item: JSONValue, among candidates: [JSONValue]) -> Bool {
    let made = Set(known.values)
    for candidate in candidates where !made.contains(candidate["id"]?.stringValue ?? "") {
      var trial = self
      guard trial.differences(item, candidate, at: "").isEmpty else { continue }
      self = trial
      return true
    }
    return false
  }

  /// Whether a record was made while the file was recorded, by its own requests.
  private func isOfThisFile(_ item: JSONValue) -> Bool {
    guard let start, let created = (item["createdAt"] ?? item["created_at"])?.stringValue.flatMap(Timestamp.init),
      let id = item["id"]?.stringValue
    else { return false }
    return created >= start && !foreign.contains(id)
  }

  private static func members(_ value: JSONValue) -> [String] { (value.objectValue ?? [:]).keys.sorted() }

  /// Whether a text looks like an id, an instant, a token, a hash or a generated name or secret.
  private static func isChosen(_ text: String) -> Bool {
    if UUIDText.isValid(text) || Timestamp(text) != nil || text.hasPrefix("$2y$10$") { return true }
    if text.hasPrefix("eyJ"), text.split(separator: ".").count == 3 { return true }
    let words = text.split(separator: "-")
    if words.count == 3, words[2].count == 6, words[2].allSatisfy(\.isHexDigit),
      words[..<2].allSatisfy({ $0.allSatisfy(\.isLetter) })
    {
      return true
    }
    let isGenerated = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isGenerated && [21, 36, 64].contains(text.count)
  }
}
