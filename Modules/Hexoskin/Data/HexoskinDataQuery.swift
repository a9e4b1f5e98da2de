import HubErrors
import HubHTTP

/// What data is asked for (wire page, section 7.1); all that is given must hold.
public struct HexoskinDataQuery: Sendable {
  /// The resource of the data of any channel.
  public static let anyChannel = "data"

  /// The channels.
  public var channels: [HexoskinChannel]
  /// The record: its time and its user.
  public var record: HexoskinValue?
  /// The range: its time and its user.
  public var range: HexoskinValue?
  /// The training routine.
  public var trainingRoutine: HexoskinValue?
  /// The user; nil for all whom the caller sees, within what else is given.
  public var user: HexoskinValue?
  /// The first time.
  public var start: HexoTimestamp?
  /// The time before which values lie.
  public var end: HexoTimestamp?
  /// The first and the last time.
  public var timestamps: ClosedRange<HexoTimestamp>?
  /// How many values of a channel there may be; the server leaves out what is more.
  public var maxValues: Int?
  /// The resource that is asked: `data`, or that of a channel, such as `heartrate`, where ``channels`` are left empty (wire
  /// page, section 10.4).
  public var resource: String
  /// Further parameters.
  public var parameters: HexoskinParameters

  /// A question for data.
  ///
  /// - Parameters:
  ///   - channels: The channels.
  ///   - record: The record.
  ///   - range: The range.
  ///   - trainingRoutine: The training routine.
  ///   - user: The user; nil for all whom the caller sees.
  ///   - start: The first time.
  ///   - end: The time before which values lie.
  ///   - timestamps: The first and the last time.
  ///   - maxValues: How many values of a channel there may be.
  ///   - resource: The resource that is asked.
  ///   - parameters: Further parameters.
  public init(
    _ channels: [HexoskinChannel] = [], record: (any HexoskinReference)? = nil, range: (any HexoskinReference)? = nil,
    trainingRoutine: (any HexoskinReference)? = nil, user: (any HexoskinReference)? = nil,
    start: HexoTimestamp? = nil, end: HexoTimestamp? = nil, timestamps: ClosedRange<HexoTimestamp>? = nil,
    maxValues: Int? = nil, resource: String = Self.anyChannel, parameters: HexoskinParameters = [:]
  ) {
    self.channels = channels
    self.record = record?.hexoskinValue
    self.range = range?.hexoskinValue
    self.trainingRoutine = trainingRoutine?.hexoskinValue
    self.user = user?.hexoskinValue
    self.start = start
    self.end = end
    self.timestamps = timestamps
    self.maxValues = maxValues
    self.resource = resource
    self.parameters = parameters
  }

  /// The channels as far as the question tells, by those that it names or by the resource.
  var expectedChannels: [HexoskinChannel] {
    if !channels.isEmpty { return channels }
    if let given = parameters["datatype"] ?? parameters["datatype__in"] {
      return (given.array ?? [given]).compactMap { value in
        (value.int ?? value.string.flatMap { Int($0) }).map { HexoskinChannel($0) }
      }
    }
    return HexoskinChannel.ofResources[resource] ?? []
  }

  /// Whether times come as seconds.
  var isInSeconds: Bool { parameters["seconds"] != nil }

  /// The query.
  ///
  /// - Throws: `InvalidRequestError` for what the server would refuse or answer with something else.
  func queryItems(isFlat: Bool, hasTimes: Bool, ticksPerSecond rate: Int64) throws(InvalidRequestError) -> [QueryItem] {
    if let maxValues, maxValues < 1 {
      throw InvalidRequestError(operation: resource, "maxValues must be 1 or more, not \(maxValues)")
    }
    if let start, let end, end < start {
      throw InvalidRequestError(operation: resource, "the period begins at \(start), after its end at \(end)")
    }
    // Any value switches it on, `False`, too.
    guard parameters["flat"] == nil else {
      throw InvalidRequestError(operation: resource, "what is flat has no users and channels; ask by flat(of:…)")
    }
    var all = HexoskinParameters()
    all["record"] = record
    all["range"] = range
    all["trainingroutine"] = trainingRoutine
    all["user"] = user
    if channels.count == 1 { all["datatype"] = .int(channels[0].rawValue) }
    if channels.count > 1 { all["datatype__in"] = .array(channels.map { .int($0.rawValue) }) }
    if isFlat { all["flat"] = true }
    if !hasTimes { all["no_timestamps"] = true }
    all["start"] = start.map { .ticks($0) }
    all["end"] = end.map { .ticks($0) }
    all["timestamp__range"] = timestamps.map { .array([.ticks($0.lowerBound), .ticks($0.upperBound)]) }
    all["max_values"] = maxValues.map { .int($0) }
    all.parameters += parameters.parameters
    return try all.queryItems(ticksPerSecond: rate)
  }
}
