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

  /// A page of what has no table.
  static func plain(_ page: Page<some Codable & Sendable>) -> FlameOutput {
    FlameOutput { exchange in
      let body = try JSONValue(parsing: exchange.responseBody)
      guard let recorded = body["data"]?.arrayValue, recorded.count == page.items.count else {
        return ["\(page.items.count) records"]
      }
      let faults = try zip(recorded, page.items).enumerated().flatMap { try plain($1.1, $1.0, at: "[\($0)]") }
      return faults + envelope(body, meta: page.meta.written)
    }
  }

  /// What has no table, in an envelope.
  static func enveloped(_ value: some Codable & Sendable) -> FlameOutput {
    FlameOutput { exchange in
      let body = try JSONValue(parsing: exchange.responseBody)
      return try plain(value, body["data"] ?? .null, at: "data") + envelope(body, meta: [:])
    }
  }

  /// A value without an envelope.
  static func flat(_ value: some Codable & Sendable) -> FlameOutput {
    FlameOutput { try plain(value, JSONValue(parsing: $0.responseBody), at: "body") }
  }

  private static func plain(_ value: some Codable, _ recorded: JSONValue, at path: String) throws -> [String] {
    let isSame = try HubJSONEncoder().encodeValue(value) == recorded
    let known = try JSONValue(parsing: Array(FlameAnswer.foundationEncoded(value)))
    return (isSame ? [] : ["\(path) changed"]) + unknown(in: recorded, known, path)
  }

  /// Members that a model does not have: coders of Foundation write what it declares, and of that no nulls.
  private static func unknown(in recorded: JSONValue, _ known: JSONValue, _ path: String) -> [String] {
    (recorded.objectValue ?? [:]).filter { $0.value != .null }.flatMap { name, value in
      known[name].map { unknown(in: value, $0, "\(path).\(name)") } ?? ["\(path).\(name) is unknown"]
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
