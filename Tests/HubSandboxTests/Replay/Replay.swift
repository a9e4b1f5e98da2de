import HubCrypto
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
  private var values = ServerValues()
  private let name: String
  private let probe: Probe
  private let exchanges: [RecordedExchange]
  private let about: JSONValue
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
    for item in prerequisites where item.use != "derived" { plant(item) }
    issueCredentials()
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
    let isOrdered =
      !isListed(exchange, under: "notAsserted") { $0["what"]?.stringValue == "order" } && !sortsInVain(exchange)
    return found + values.differences(recorded, answer.json, isOrdered: isOrdered)
  }

  /// Whether a list is sorted by what its resource cannot be sorted by: the order is then the database's.
  private func sortsInVain(_ exchange: RecordedExchange) -> Bool {
    let query = QueryNode(parsing: exchange.target.drop { $0 != "?" }.dropFirst())
    guard let keys = query["sort"]?.texts.flatMap({ $0.split(separator: ",") }),
      let path = exchange.path.split(separator: "/").first,
      let resource = catalogue.resource(at: String(path)), resource.schema.defaultSort == nil
    else { return false }
    return !keys.contains { key in
      resource.names.name(of: key.first == "-" ? String(key.dropFirst()) : String(key)).map {
        resource.schema.sorts?.contains($0) ?? false
      } ?? false
    }
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

// What a recording needs and does not make itself.
extension Replay {
  private var prerequisites: [ReplayPrerequisite] {
    (about["prerequisites"]?.arrayValue ?? []).map(ReplayPrerequisite.init)
  }

  /// What requests refer to and nothing in the file makes.
  private mutating func plant(_ item: ReplayPrerequisite) {
    if item.use == "listed" {
      values.foreign.insert(item.id)
    } else if let old = item.replaces {
      values.learn(item.id, old)
    } else if item.kind == "commands" {
      guard let accepted = item.state["acceptedAt"]?.stringValue.flatMap(Timestamp.init) else { return }
      probe.hub.change { $0.synchronizedAt = accepted }
    } else {
      probe.hub.change { hub in
        guard let resource = hub.records.catalogue.resource(at: item.kind) else { return }
        hub.add(resource, resource.members(named: item.state))
      }
    }
  }

  /// Learns what the server made by itself and the client uses before an answer shows it.
  private mutating func find(_ item: ReplayPrerequisite) {
    guard item.use == "derived" else { return }
    if let via = item.via, let other = prerequisites.first(where: { $0.id == via.id && $0.via == nil }) { find(other) }
    var found: String?
    let values = values
    probe.hub.change { hub in
      if let via = item.via {
        let name = hub.records.catalogue.resource(at: via.kind)?.names.name(of: via.member)
        found = hub.records[via.kind].record(values.translated(via.id))?.text(name ?? via.member)
      } else {
        found =
          hub.records[item.kind].all.first { record in
            item.state.allSatisfy { name, value in
              guard let text = value.stringValue, name.hasSuffix("Id") || name == "type" else { return true }
              return name == "bucketId" || record.text(name) == values.translated(text)
            }
          }?.id
      }
    }
    if let found { self.values.learn(item.id, found) }
  }

  /// Repeats requests that were sent and not recorded: only their number matters.
  private func repeatUnrecorded(_ item: ReplayPrerequisite) {
    guard item.kind == "requests", let count = item.state["count"]?.intValue,
      let service = item.state["service"]?.stringValue.flatMap(HubService.init)
    else { return }
    for _ in 0..<count { probe.ask("GET", "/", at: service) }
  }

  /// Where the server that issued a token was reached.
  private static func issuer(of token: String) -> String? {
    let parts = token.split(separator: ".")
    guard parts.count == 3, let payload = Base64URL.decode(parts[1]),
      let issuer = try? JSONValue(parsing: payload)["iss"]?.stringValue
    else { return nil }
    let end = issuer.firstRange(of: "/realms/")?.lowerBound ?? issuer.endIndex
    let url = issuer[..<end]
    return String(url.last == "/" ? url.dropLast() : url)
  }

  /// Issues the tokens that the recording has from elsewhere, at the time of theirs.
  private mutating func issueCredentials() {
    var tokens: [String: JSONValue] = [:]
    for item in about["credentials"]?.arrayValue ?? [] {
      guard let kind = item["kind"]?.stringValue, ["access", "refresh", "cookie"].contains(kind),
        item["state"]?.stringValue != "invalid", let value = item["value"]?.stringValue,
        let subject = item["subjectId"]?.stringValue, let path = item["subjectKind"]?.stringValue,
        let issued = item["issuedAt"]?.stringValue.flatMap(Timestamp.init),
        let expiry = item["expiresAt"]?.stringValue.flatMap(Timestamp.init)
      else { continue }
      let life = Int(expiry.seconds - issued.seconds)
      let session = item["session"]?.stringValue ?? value
      if let url = Self.issuer(of: value) { probe.hub.setAuthURL(url) }
      if tokens[session] == nil {
        probe.clock.set(issued)
        let values = values
        probe.hub.change { hub in
          tokens[session] = try? hub.logIn(values.translated(subject), path, life: kind == "refresh" ? nil : life)
        }
      }
      let name = kind == "refresh" ? "refresh_token" : "access_token"
      if let ours = tokens[session]?[name]?.stringValue { values.learn(value, ours) }
    }
  }
}

extension FlameHubState {
  /// A login of somebody whose password a recording does not show.
  fileprivate mutating func logIn(_ id: String, _ path: String, life: Int?) throws -> JSONValue {
    guard let kind = Caller.Kind(rawValue: path), let record = records["\(path)s"].record(id),
      let realmID = record.text("realmId"), let realm = records["realms"].record(realmID)
    else { return .null }
    let caller = Caller(
      kind: kind, id: id, realmID: realmID, realmName: realm.text("name") ?? "", sessionID: randomness.uuid())
    let usual = settings.tokenLife
    settings.tokenLife = life ?? usual
    defer { settings.tokenLife = usual }
    let answer = try logIn(caller, through: nil, userAgent: "")
    guard case .json(let value) = answer.content else { return .null }
    return value
  }
}
