import HubHTTP
import HubJSON
import HubTesting

@testable import HubSandbox

/// An emulated Hub that plays the one of a recording.
struct FlameRecordedSandbox: RecordedSandbox {
  var values = ServerValues()
  let recording: Recording
  let notes: RecordingNotes
  let clock: ReplayClock
  let hub: FlameHubEmulator
  let prerequisites: [ReplayPrerequisite]
  private let catalogue: ResourceCatalogue
  /// Where the services were.
  private let origins: [String: String]
  private let mergesSlashes: Bool

  /// A Hub with the state that the recording's had before its first request.
  init(_ recording: Recording, from start: FlameStart) {
    self.recording = recording
    notes = recording.notes ?? RecordingNotes([:])
    prerequisites = notes.prerequisites.map(ReplayPrerequisite.init)
    clock = ReplayClock()
    var state = start.state
    origins = start.origins.merging(recording.origins) { $1 }
    state.clock = clock
    // Of its own, and another seed than that of what was planted: ids do not repeat.
    state.randomness = Randomness(source: SeededRandom(seed: 2))
    catalogue = state.records.catalogue
    mergesSlashes = state.settings.mergesSlashes
    hub = FlameHubEmulator(state, journalLimit: 1000)
    hub.setAuthURL(issuer ?? origins["auth"] ?? "")
    let first = recording.exchanges.first?.startedAt
    if let first {
      clock.set(first)
      values.start = first
    }
    prepare()
    if let first { clock.set(first) }
  }

  /// What a service answers.
  func ask(_ request: SandboxRequest, at service: HubService) async -> SandboxResponse {
    hub.respond(to: request, at: service)
  }

  mutating func answer(_ index: Int, _ exchange: RecordedExchange) async throws -> SandboxAnswer {
    clock.set(exchange.startedAt)
    for item in prerequisites where item.entries.contains(index) { find(item) }
    for item in prerequisites where item.precedes == index { await repeatUnrecorded(item) }
    guard let asked = FlameRequest(exchange.request, origins: origins, mergesSlashes: mergesSlashes) else {
      throw Misdirected(url: exchange.request.origin + exchange.request.path)
    }
    let request = SandboxRequest(
      method: exchange.request.method.rawValue, target: values.translated(asked.target),
      fields: values.translated(exchange.request.headerFields),
      body: values.translated(exchange.requestBody ?? [], of: exchange.request.headerFields[.contentType]))
    let response = await ask(request, at: asked.service)
    var answer = SandboxAnswer(status: response.status, fields: response.fields, bytes: response.body)
    answer.differences = compare(index, exchange, asked, answer)
    return answer
  }

  /// A request that went to none of the services.
  private struct Misdirected: Error {
    let url: String
  }

  private mutating func compare(
    _ index: Int, _ exchange: RecordedExchange, _ asked: FlameRequest, _ answer: SandboxAnswer
  ) -> [SandboxAnswer.Difference] {
    var found: [SandboxAnswer.Difference] = []
    func add(_ part: SandboxAnswer.Part, _ text: String) { found.append(.init(part: part, text: text)) }
    let (status, fields) = (exchange.response.status.code, exchange.response.headerFields)
    if answer.status != status { add(.status, "\(status), not \(answer.status)") }
    if let tag = fields[.eTag] {
      if let ours = answer.fields[.eTag] { values.learn(tag, ours) } else { add(.headers, "no ETag") }
    } else if answer.fields.contains(.eTag) {
      add(.headers, "an ETag too many")
    }
    for name in [HTTPField.Name.location, .allow, .contentDisposition, .wwwAuthenticate]
    where answer.fields[name] != fields[name].map(values.translated) {
      add(.headers, "\(name) \(fields[name] ?? "-"), not \(answer.fields[name] ?? "-")")
    }
    for (name, theirs, ours) in [
      ("media type", Self.mediaType(fields), Self.mediaType(answer.fields)),
      ("coding", Self.coding(fields), Self.coding(answer.fields)),
    ]
    where theirs != ours { add(.headers, "\(name) \(theirs ?? "-"), not \(ours ?? "-")") }
    if answer.fields.contains(.retryAfter) != fields.contains(.retryAfter) { add(.headers, "Retry-After") }
    let cookies = Self.cookies(fields)
    if Self.cookies(answer.fields) != cookies {
      add(.headers, "cookies \(cookies), not \(Self.cookies(answer.fields))")
    }
    guard let recorded = try? JSONValue(parsing: exchange.responseBody) else {
      if !Streams.areEqual(exchange.responseBody, answer) { add(.body, "other bytes") }
      return found
    }
    values.ignored = notes.unassertedMembers(of: index)
    values.isSorted = asked.target.contains("sort=")
    values.sortKeys = sortKeys(of: asked)
    let isOrdered = notes.asserts(.order, of: index) && !sortsInVain(asked)
    let ours = (try? JSONValue(parsing: answer.bytes)) ?? .null
    for text in values.differences(recorded, ours, isOrdered: isOrdered) {
      add(text == "order" ? .order : .body, text)
    }
    return found
  }

  /// What a list is asked to be sorted by, as the wire spells it.
  private func sortKeys(of asked: FlameRequest) -> [String] {
    let query = QueryNode(parsing: asked.target.drop { $0 != "?" }.dropFirst())
    let names = ResourceQuery.names(query["sort"])
    return names.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
  }

  /// Whether a list is sorted by what its resource cannot be sorted by: the order is then the database's.
  private func sortsInVain(_ asked: FlameRequest) -> Bool {
    let keys = sortKeys(of: asked)
    guard !keys.isEmpty, let path = asked.path.split(separator: "/").first,
      let resource = catalogue.resource(at: String(path)), resource.schema.defaultSort == nil
    else { return false }
    let known = keys.compactMap { resource.names.name(of: $0) }
    return !known.contains { resource.schema.sorts?.contains($0) ?? false }
  }

  private static func mediaType(_ fields: HTTPFields) -> String? {
    fields[.contentType].map { MediaType($0)?.essence ?? $0 }
  }

  /// What is called a coding and is none, which Hub 0.8 sends; recordings have bodies without the others.
  private static func coding(_ fields: HTTPFields) -> String? {
    fields[.contentEncoding].flatMap { ["gzip", "deflate", "br", "identity"].contains($0) ? nil : $0 }
  }

  /// The names of the cookies that an answer sets or takes away.
  private static func cookies(_ fields: HTTPFields) -> [String] {
    fields[values: .setCookie].map { String($0.prefix { $0 != "=" }) }.sorted()
  }
}
