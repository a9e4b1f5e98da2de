import HubHTTP
import HubJSON

@testable import HubSandbox

/// Sends a recording's requests to an emulated Hub and compares what comes back.
struct Replay {
  private(set) var compared = 0
  private(set) var equal = 0
  private(set) var differences: [String] = []
  private var values = ServerValues()
  private let name: String
  private let probe: Probe
  private let exchanges: [RecordedExchange]
  private let about: JSONValue

  /// A replay on a copy of the state that all recordings began with.
  init?(_ name: String, seed: FlameHubState) throws {
    guard let bytes = Recordings.bytes("\(name).har"), let log = try JSONValue(parsing: bytes)["log"] else {
      return nil
    }
    self.name = name
    about = log["_hubkit"] ?? .null
    exchanges = (log["entries"]?.arrayValue ?? []).enumerated().compactMap {
      RecordedExchange($0.element, index: $0.offset)
    }
    let clock = TestClock()
    var state = seed
    state.clock = clock
    if about["settings"]?["approval"]?.stringValue == "required" {
      state.settings.skipsProjectApproval = false
      state.settings.skipsAnalysisApproval = false
    }
    probe = Probe(state, clock: clock)
    if let first = exchanges.first {
      clock.set(first.time)
      values.start = first.time
    }
    plantPrerequisites()
  }

  /// What requests refer to and nothing in the file makes.
  private mutating func plantPrerequisites() {
    for prerequisite in about["prerequisites"]?.arrayValue ?? [] {
      guard let path = prerequisite["kind"]?.stringValue,
        let resource = ResourceCatalogue.of(.hub013).resource(at: path),
        let state = prerequisite["state"]?.objectValue
      else { continue }
      if let old = prerequisite["replaces"]?.stringValue, let id = prerequisite["id"]?.stringValue {
        values.learn(id, old)
      } else if prerequisite["use"]?.stringValue == "listed" {
        values.foreign.insert(prerequisite["id"]?.stringValue ?? "")
      } else {
        probe.hub.change { $0.add(resource, state) }
      }
    }
  }

  mutating func run() {
    for exchange in exchanges {
      guard isEmulated(exchange) else { continue }
      probe.clock.set(exchange.time)
      var fields = exchange.fields
      for name in [HTTPField.Name.authorization, .ifNoneMatch] { fields[name] = fields[name].map(values.translated) }
      // A character of a multipart body is a byte.
      let bytes =
        exchange.isMultipart ? exchange.body.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : nil
      let body = exchange.isMultipart ? "" : values.translated(exchange.body)
      let answer = probe.ask(
        exchange.method, values.translated(exchange.target), at: exchange.service, fields: fields, body: body,
        bytes: bytes)
      let found = compare(exchange, answer)
      guard isAsserted(exchange) else { continue }
      compared += 1
      if found.isEmpty {
        equal += 1
      } else {
        differences.append("\(name)[\(exchange.index)] \(exchange.method) \(exchange.target): \(found.prefix(3))")
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
    for name in [HTTPField.Name.contentType, .location, .allow, .contentDisposition, .contentEncoding]
    where answer.fields[name] != exchange.answerFields[name].map(values.translated) {
      found.append("\(name) \(exchange.answerFields[name] ?? "-"), not \(answer.fields[name] ?? "-")")
    }
    guard let recorded = try? JSONValue(parsing: exchange.answer) else {
      if !Streams.areEqual(exchange.answer, answer) { found.append("body") }
      return found
    }
    values.ignored = unassertedMembers(of: exchange)
    values.isSorted = exchange.target.contains("sort=")
    let isOrdered = !isListed(exchange, under: "notAsserted") { $0["what"]?.stringValue == "order" }
    return found + values.differences(recorded, answer.json, isOrdered: isOrdered)
  }

  /// Members of a body of which the recording says that they are not the server's.
  private func unassertedMembers(of exchange: RecordedExchange) -> Set<String> {
    let items = (about["notAsserted"]?.arrayValue ?? []).filter { item in
      (item["entries"]?.arrayValue ?? []).contains { $0.intValue == Int64(exchange.index) }
    }
    return Set(items.flatMap { $0["members"]?.arrayValue ?? [] }.compactMap(\.stringValue))
  }

  /// Whether the credential is one that the emulator knows or that was never good.
  private func isEmulated(_ exchange: RecordedExchange) -> Bool {
    !isListed(exchange, under: "credentials") { $0["state"]?.stringValue == "expired" }
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
