import Hexoskin
import HubTesting

/// The public calls of resources by their names, made from recorded requests.
struct HexoskinUntypedCalls {
  let hexo: HexoskinClient
  let call: HexoskinRecordedCall
  let name: String

  /// What is asked for data (wire page, sections 7 and 10.4).
  static let data: Set = [
    "data", "acc", "activity", "ann", "breathingrate", "breathingratestatus", "cadence", "ecg", "expiration",
    "heartrate", "heartratestatus", "hrvhf", "hrvlf", "hrvlfnorm", "hrvlfratio", "inspiration", "minuteventilation",
    "nninterval", "nnoverrr", "pohr", "ppg", "ptt", "qrs", "qrsstatus", "respiration", "rrinterval", "sdann", "sdnn",
    "sleepphase", "sleepposition", "spo2", "spo2status", "step", "systolicpressure", "temperature",
    "temperaturestatus", "tidalvolume", "triangular",
  ]

  func list() async throws {
    if Self.data.contains(name) { return try await HexoskinDataReading(call, name).ask(hexo.data) }
    let parameters = HexoskinParameters(call.match.query.map { .init($0.name, .string($0.value)) })
    try await attempt { try await hexo.resource(name).list(parameters, options: call.options) }
  }

  func get() async throws {
    try call.expectNoQuery()
    try await attempt { try await hexo.resource(name).get(call.argument("id"), options: call.options) }
  }

  func create() async throws {
    try call.expectNoQuery()
    let fields = Self.parameters(try call.members())
    try await attempt { try await hexo.resource(name).create(fields, options: call.options) }
  }

  /// Sets one field of an object and sends the whole.
  func replace() async throws {
    try call.expectNoQuery()
    let members = try call.members()
    guard members["resource_uri"] == .string(call.exchange.request.path) else {
      return try await attempt {
        try await hexo.resource(name).replace(
          call.argument("id"), Self.parameters(members), options: call.options)
      }
    }
    guard let field = Self.changeable(members), let value = members[field] else {
      throw Unmakeable("an object with nothing that can be set")
    }
    try await attempt {
      let object = try await hexo.resource(name).get(call.argument("id"))
      try await object.update(HexoskinParameters([.init(field, HexoskinValue(value))]), options: call.options)
    }
  }

  /// Sends some fields.
  func update() async throws {
    try call.expectNoQuery()
    let fields = Self.parameters(try call.members())
    try await attempt { try await hexo.resource(name).patch(call.argument("id"), fields, options: call.options) }
  }

  func delete() async throws {
    try call.expectNoQuery()
    try await attempt {
      try await hexo.resource(name).get(call.argument("id")).delete(options: call.options)
    }
  }

  func patch() async throws {
    try call.expectNoQuery()
    let members = try call.members()
    guard let objects = members["objects"]?.arrayValue, Set(members.keys).isSubset(of: ["objects", "deleted_objects"])
    else { throw Unmakeable("a member that is missing or that the operation does not have") }
    let uris = try (members["deleted_objects"]?.arrayValue ?? []).map { uri in
      guard let text = uri.stringValue else { throw Unmakeable("a member that is not of the public type") }
      return text
    }
    let fields = try objects.map { object in
      guard let members = object.objectValue else { throw Unmakeable("a member that is not of the public type") }
      return Self.parameters(members)
    }
    try await attempt { try await hexo.resource(name).patch(fields, deleting: uris, options: call.options) }
  }

  /// A field that is not what the object is known by.
  static func changeable(_ members: JSONObject) -> String? {
    members.keys.first { !["id", "resource_uri"].contains($0) }
  }

  private static func parameters(_ members: JSONObject) -> HexoskinParameters {
    HexoskinParameters(members.map { .init($0.key, HexoskinValue($0.value)) })
  }
}
