import HubHTTP
import HubJSON

@testable import HubSandbox

/// Sends a recording's requests to an emulated Hub and compares what comes back.
struct Replay {
  private(set) var compared = 0
  private(set) var equal = 0
  /// The reasons of the rules that left exchanges out.
  private(set) var leftOut: [String] = []
  private(set) var differences: [ReplayDifference] = []
  var values = ServerValues()
  private let name: String
  let probe: Probe
  let exchanges: [RecordedExchange]
  let about: JSONValue
  private let catalogue: ResourceCatalogue

  /// A replay on a copy of the state that all recordings of a folder began with.
  init(_ name: String, of recordings: HubRecordings, seed: FlameHubState) throws {
    let log = try recordings.log(name)
    self.name = name
    about = log?["_hubkit"] ?? .null
    var state = seed
    state.settings.apply(about["settings"] ?? .null)
    let (origins, merges) = (about["origins"] ?? .null, state.settings.mergesSlashes)
    exchanges = (log?["entries"]?.arrayValue ?? []).enumerated().compactMap {
      RecordedExchange($0.element, index: $0.offset, origins: origins, mergesSlashes: merges)
    }
    let clock = TestClock()
    state.clock = clock
    catalogue = state.records.catalogue
    probe = Probe(state, clock: clock)
    if let first = exchanges.first {
      clock.set(first.time)
      values.start = first.time
    }
    prepare()
    if let first = exchanges.first { clock.set(first.time) }
  }

  mutating func run() {
    for exchange in exchanges {
      probe.clock.set(exchange.time)
      for item in prerequisites where item.entries.contains(exchange.index) { find(item) }
      for item in prerequisites where item.precedes == exchange.index { repeatUnrecorded(item) }
      var fields = exchange.fields
      for name in [HTTPField.Name.authorization, .ifNoneMatch, .cookie] {
        fields[name] = fields[name].map(values.translated)
      }
      let body = exchange.bytes == nil ? values.translated(exchange.body) : ""
      let answer = probe.ask(
        exchange.method, values.translated(exchange.target), at: exchange.service, fields: fields, body: body,
        bytes: exchange.bytes)
      let found = compare(exchange, answer)
      guard isAsserted(exchange) else { continue }
      if let rule = ReplayRule.all.first(where: { $0.leavesOut(exchange, answer) }) {
        leftOut.append(rule.reason)
        continue
      }
      compared += 1
      if found.isEmpty {
        equal += 1
      } else {
        differences.append(ReplayDifference(recording: name, exchange: exchange, answer: answer, found: found))
      }
    }
  }

  private mutating func compare(_ exchange: RecordedExchange, _ answer: Probe.Answer) -> [String] {
    var found: [String] = []
    if answer.status != exchange.status { found.append("status \(exchange.status), not \(answer.status)") }
    if let tag = exchange.answerFields[.eTag] {
      if let ours = answer.fields[.eTag] { values.learn(tag, ours) } else { found.append("no ETag") }
    } else if answer.fields.contains(.eTag) {
      found.append("an ETag too many")
    }
    for name in [
      HTTPField.Name.contentType, .location, .allow, .contentDisposition, .contentEncoding, .wwwAuthenticate,
    ]
    where answer.fields[name] != exchange.answerFields[name].map(values.translated) {
      found.append("\(name) \(exchange.answerFields[name] ?? "-"), not \(answer.fields[name] ?? "-")")
    }
    if answer.fields.contains(.retryAfter) != exchange.answerFields.contains(.retryAfter) {
      found.append("Retry-After")
    }
    let cookies = Self.cookies(exchange.answerFields)
    if Self.cookies(answer.fields) != cookies { found.append("cookies \(cookies), not \(Self.cookies(answer.fields))") }
    guard let recorded = try? JSONValue(parsing: exchange.answer) else {
      if !Streams.areEqual(exchange.answer, answer) { found.append("body") }
      return found
    }
    values.ignored = unassertedMembers(of: exchange)
    values.isSorted = exchange.target.contains("sort=")
    values.sortKeys = sortKeys(of: exchange)
    let isOrdered =
      !isListed(exchange, under: "notAsserted") { $0["what"]?.stringValue == "order" } && !sortsInVain(exchange)
    return found + values.differences(recorded, answer.json, isOrdered: isOrdered)
  }

  /// What a list is asked to be sorted by, as the wire spells it.
  private func sortKeys(of exchange: RecordedExchange) -> [String] {
    let query = QueryNode(parsing: exchange.target.drop { $0 != "?" }.dropFirst())
    let names = ResourceQuery.names(query["sort"])
    return names.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
  }

  /// Whether a list is sorted by what its resource cannot be sorted by: the order is then the database's.
  private func sortsInVain(_ exchange: RecordedExchange) -> Bool {
    let keys = sortKeys(of: exchange)
    guard !keys.isEmpty, let path = exchange.path.split(separator: "/").first,
      let resource = catalogue.resource(at: String(path)), resource.schema.defaultSort == nil
    else { return false }
    let known = keys.compactMap { resource.names.name(of: $0) }
    return !known.contains { resource.schema.sorts?.contains($0) ?? false }
  }

  /// The names of the cookies that an answer sets or takes away.
  private static func cookies(_ fields: HTTPFields) -> [String] {
    fields[values: .setCookie].map { String($0.prefix { $0 != "=" }) }.sorted()
  }

  /// Members of a body of which the recording says that they are not the server's.
  private func unassertedMembers(of exchange: RecordedExchange) -> Set<String> {
    let items = (about["notAsserted"]?.arrayValue ?? []).filter { item in
      (item["entries"]?.arrayValue ?? []).contains { $0.intValue == Int64(exchange.index) }
    }
    return Set(items.flatMap { $0["members"]?.arrayValue ?? [] }.compactMap(\.stringValue))
  }

  private func isAsserted(_ exchange: RecordedExchange) -> Bool {
    !isListed(exchange, under: "notAsserted") { $0["what"]?.stringValue == "all" }
  }

  /// Whether the file says something about an exchange.
  private func isListed(_ exchange: RecordedExchange, under member: String, where isMeant: (JSONValue) -> Bool) -> Bool
  {
    (about[member]?.arrayValue ?? []).contains { item in
      isMeant(item) && (item["entries"]?.arrayValue ?? []).contains { $0.intValue == Int64(exchange.index) }
    }
  }
}
