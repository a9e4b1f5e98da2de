import FlameHub
import HubTesting

/// What a client made of an answer.
struct FlameOutput: Sendable {
  /// Where it is not what was recorded: what was lost, changed, or is unknown though it should not be.
  let faults: @Sendable (RecordedExchange) throws -> [String]

  /// Nothing, for an answer whose body says nothing.
  static let nothing = FlameOutput { exchange in
    let empty: [JSONValue] = [["data": nil, "meta": [:]]]
    guard !exchange.responseBody.isEmpty else { return [] }
    return try empty.contains(JSONValue(parsing: exchange.responseBody)) ? [] : ["the body is not read"]
  }

  /// A record with what the Hub says about it.
  static func record(_ record: Record<some FlameResource>, _ names: RecordedNames) -> FlameOutput {
    .record(record.item, names, meta: names.generation == .hub08 ? .none : .some(record.meta.written))
  }

  /// A record of an answer that says nothing else.
  static func record(_ item: some FlameResource, _ names: RecordedNames) -> FlameOutput {
    .record(item, names, meta: names.generation == .hub08 ? .none : .some([:]))
  }

  private static func record<Resource: FlameResource>(
    _ item: Resource, _ names: RecordedNames, meta: JSONValue?
  ) -> FlameOutput {
    FlameOutput { exchange in
      let body = try JSONValue(parsing: exchange.responseBody)
      let recorded = meta == nil ? body : body["data"]
      guard let recorded else { return ["data is lost"] }
      let rest = meta.map { envelope(body, meta: $0) } ?? []
      return try FlameAnswer(item, names: names).faults(of: recorded, in: Resource.collection.name) + rest
    }
  }

  /// A page of records.
  static func list<Resource: FlameResource>(_ page: Page<Resource>, _ names: RecordedNames) -> FlameOutput {
    items(page.items, names, meta: page.meta.written)
  }

  /// Files that were uploaded; the client gives nothing of what the Hub says about the list.
  static func files(_ files: [BucketFile], _ names: RecordedNames) -> FlameOutput { items(files, names, meta: .none) }

  private static func items<Resource: FlameResource>(
    _ items: [Resource], _ names: RecordedNames, meta: JSONValue?
  ) -> FlameOutput {
    FlameOutput { exchange in
      let body = try JSONValue(parsing: exchange.responseBody)
      guard let recorded = body["data"]?.arrayValue, recorded.count == items.count else {
        return ["\(items.count) records"]
      }
      let faults = try zip(recorded, items).flatMap {
        try FlameAnswer($1, names: names).faults(of: $0, in: Resource.collection.name)
      }
      return faults + envelope(body, meta: meta ?? body["meta"] ?? .null)
    }
  }

  /// A page of log records.
  static func logs(_ page: Page<FlameLog>) -> FlameOutput {
    FlameOutput { exchange in
      let body = try JSONValue(parsing: exchange.responseBody)
      let written: JSONValue = ["data": try HubJSONEncoder().encodeValue(page.items), "meta": page.meta.written]
      return body == written ? try unknown(page.items.map(\.wire)) : ["the log changed"]
    }
  }

  /// A record in an envelope that has no table.
  static func envelope(_ log: FlameLog) -> FlameOutput {
    FlameOutput { exchange in
      let body = try JSONValue(parsing: exchange.responseBody)
      guard body == ["data": try HubJSONEncoder().encodeValue(log), "meta": [:]] else { return ["the log changed"] }
      return try unknown([log.wire])
    }
  }

  /// A value without an envelope.
  static func flat(_ value: some Codable & Sendable) -> FlameOutput {
    FlameOutput { exchange in
      let body = try JSONValue(parsing: exchange.responseBody)
      let known = try JSONValue(parsing: Array(FlameAnswer.foundationEncoded(value)))
      let unknown = (body.objectValue ?? [:]).filter { $0.value != .null && known[$0.key] == nil }.map(\.key)
      return (try HubJSONEncoder().encodeValue(value) == body ? [] : ["the body changed"])
        + unknown.map { "\($0) is unknown" }
    }
  }

  /// The bytes of a file or an archive.
  static func bytes(_ bytes: [UInt8]) -> FlameOutput {
    FlameOutput { $0.responseBody == bytes ? [] : ["the bytes changed"] }
  }

  /// What beside the data of an answer is not what the client says of it.
  private static func envelope(_ body: JSONValue, meta: JSONValue) -> [String] {
    var faults = (body.objectValue ?? [:]).keys.filter { $0 != "data" && $0 != "meta" }.map { "\($0) is lost" }
    if (body["meta"] ?? [:]) != meta { faults.append("meta changed") }
    return faults
  }

  private static func unknown(_ wires: [WireMembers]) throws -> [String] {
    wires.flatMap { $0.unknown.keys.map { "\($0) is unknown" } }
  }
}

extension ResponseMeta {
  /// What the Hub says, as it said it.
  fileprivate var written: JSONValue {
    var members = members
    for (name, number) in [("total", total), ("limit", limit), ("offset", offset)] {
      if let number { members[name] = .number(JSONNumber(number)) }
    }
    return .object(members)
  }
}
