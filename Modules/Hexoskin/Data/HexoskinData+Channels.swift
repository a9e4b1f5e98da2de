public import HubTransport

extension HexoskinData {
  /// The values of a channel of one user.
  ///
  /// - Parameters:
  ///   - channel: The channel; an id of a datatype may stand for one.
  ///   - record: The record, by id, URI or itself.
  ///   - range: The range, by id, URI or itself.
  ///   - user: The user, by id, URI or itself.
  ///   - start: The first time.
  ///   - end: The time before which values lie.
  ///   - maxValues: How many values there may be; the server leaves out what is more.
  ///   - options: What this call does differently.
  /// - Returns: The values with unit and rate, none where there are none.
  /// - Throws: ``HexoskinError/severalUsers(_:)`` when the answer has data of several; otherwise as
  ///   ``results(_:options:)``.
  public func values(
    of channel: HexoskinChannel, record: (any HexoskinReference)? = nil, range: (any HexoskinReference)? = nil,
    user: (any HexoskinReference)? = nil, start: HexoTimestamp? = nil, end: HexoTimestamp? = nil,
    maxValues: Int? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinSeries {
    let query = HexoskinDataQuery(
      [channel], record: record, range: range, user: user, start: start, end: end, maxValues: maxValues)
    let results = try await results(query, options: options)
    guard results.count < 2 else { throw HexoskinError.severalUsers(results.compactMap(\.userURI)) }
    return results.first?[channel]
      ?? HexoskinSeries(channel, ticks: [], values: [], ticksPerSecond: connection.ticksPerSecond)
  }

  /// The values of several channels, by users; see ``values(of:record:range:user:start:end:maxValues:options:)-(HexoskinChannel,_,_,_,_,_,_,_)``.
  ///
  /// - Returns: The data of each user, empty where there is none.
  /// - Throws: As ``results(_:options:)``.
  public func values(
    of channels: [HexoskinChannel], record: (any HexoskinReference)? = nil, range: (any HexoskinReference)? = nil,
    user: (any HexoskinReference)? = nil, start: HexoTimestamp? = nil, end: HexoTimestamp? = nil,
    maxValues: Int? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinDataResults {
    try await results(
      HexoskinDataQuery(
        channels, record: record, range: range, user: user, start: start, end: end, maxValues: maxValues),
      options: options)
  }

  /// The values of a channel, asked for without users; see ``flat(_:mixing:options:)``.
  public func flat(
    of channel: HexoskinChannel, record: (any HexoskinReference)? = nil, range: (any HexoskinReference)? = nil,
    user: (any HexoskinReference)? = nil, start: HexoTimestamp? = nil, end: HexoTimestamp? = nil,
    maxValues: Int? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinSeries {
    try await flat(
      HexoskinDataQuery(
        [channel], record: record, range: range, user: user, start: start, end: end, maxValues: maxValues),
      options: options)
  }

  /// The values of a channel, asked for without users and times; see ``flatValues(_:mixing:options:)``.
  public func flatValues(
    of channel: HexoskinChannel, record: (any HexoskinReference)? = nil, range: (any HexoskinReference)? = nil,
    user: (any HexoskinReference)? = nil, start: HexoTimestamp? = nil, end: HexoTimestamp? = nil,
    maxValues: Int? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> [Double] {
    try await flatValues(
      HexoskinDataQuery(
        [channel], record: record, range: range, user: user, start: start, end: end, maxValues: maxValues),
      options: options)
  }
}

extension HexoskinClient {
  /// The values that devices measured.
  public var data: HexoskinData { HexoskinData(connection: connection, objects: objects) }
}
