import HubErrors
@_spi(Backend) import HubJSON
public import HubTransport

/// The values that devices measured (wire page, section 7).
///
/// ```swift
/// let rate = try await hexo.data.values(of: .heartRate, record: 37_700)
/// let results = try await hexo.data.values(of: [.heartRate, .breathingRate, .activity], record: 37_700)
/// ```
///
/// Times are ticks. JSON has no other numbers than finite ones: an answer with `NaN` cannot be read, `null` is a value that
/// is not a number. Of very long periods the server leaves out values, which ``HexoskinSeries/subsampling`` says.
public struct HexoskinData: Sendable {
  let connection: HexoskinConnection
  let objects: ObjectStoreHolder

  /// What a question gives, by users.
  ///
  /// - Parameters:
  ///   - query: The question.
  ///   - options: What this call does differently.
  /// - Returns: The data, empty where there is none.
  /// - Throws: `InvalidRequestError` before anything is sent, for a question that the server would refuse or answer with
  ///   something else; ``HexoskinError/unknownResource(name:suggestion:reason:)``; `HubAPIError` when the server refuses, and
  ///   the other errors of `Pipeline.run`.
  public func results(
    _ query: HexoskinDataQuery, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinDataResults {
    let resource = try await resource(query, options)
    let call: Call<[(DataAnswer, [HexoskinSeries])]> = try call(query, resource) { bytes, reader in
      try HubJSONDecoder().decode([DataAnswer].self, from: bytes).map { ($0, try reader.series(of: $0)) }
    }
    let space = resource.space
    let answers = try await connection.run(call, options)
    return HexoskinDataResults(
      results: answers.map { answer, series in
        let link: JSONValue = answer.user["resource_uri"] ?? answer.user
        let user = link.stringValue.flatMap { space.place(of: $0) }.flatMap { space.object(at: $0, auth: options.auth) }
        let owner = space.resource("record") ?? resource
        let records = (answer.record ?? []).compactMap(\.objectValue).map {
          space.receive($0, by: owner, .nested, auth: options.auth)
        }
        return HexoskinDataResult(
          user: user.map { .object($0) } ?? HexoskinValue(answer.user), series: series, records: records)
      })
  }

  /// What a question gives as one column of times and one of values, without users and channels.
  ///
  /// - Parameters:
  ///   - query: The question.
  ///   - mixing: Whether values of several channels may follow one another, which nothing tells apart (wire page, section
  ///     7.2). Those of several users do in any case, where nothing in the question is of one user; then
  ///     ``HexoskinSeries/goesBack`` says so, as a rule.
  ///   - options: What this call does differently.
  /// - Returns: The values; their channel is the first one of the question, or ``HexoskinChannel/unknown`` where it names
  ///   none.
  /// - Throws: `InvalidRequestError` before anything is sent, for several channels unless mixing is asked for; otherwise as
  ///   ``results(_:options:)``.
  public func flat(
    _ query: HexoskinDataQuery, mixing: Bool = false, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinSeries {
    let resource = try await resource(query, options)
    let call = try flatCall(query, resource, mixing, hasTimes: true) { bytes, reader in
      try reader.series(
        query.expectedChannels.first ?? .unknown, HubJSONDecoder().decode(PairColumns.self, from: bytes))
    }
    return try await connection.run(call, options)
  }

  /// What a question gives as values alone; see ``flat(_:mixing:options:)``.
  ///
  /// - Returns: The values; where the server has null, a value is not a number. Whether the server left out some can be told
  ///   by their number alone: see ``HexoskinSubsampling``.
  public func flatValues(
    _ query: HexoskinDataQuery, mixing: Bool = false, options: RequestOptions = RequestOptions()
  ) async throws -> [Double] {
    let resource = try await resource(query, options)
    let call = try flatCall(query, resource, mixing, hasTimes: false) { bytes, _ in
      try HubJSONDecoder().decode(PairColumns.self, from: bytes).values
    }
    return try await connection.run(call, options)
  }

  private func resource(_ query: HexoskinDataQuery, _ options: RequestOptions) async throws -> HexoskinResource {
    let configuration = try await connection.configuration(options)
    let space = HexoskinSpace(connection: connection, store: objects.store, configuration: configuration)
    let schema = try configuration.schema(query.resource)
    try schema.check(.get, .list)
    return HexoskinResource(schema: schema, space: space, holder: objects)
  }

  private func flatCall<Output>(
    _ query: HexoskinDataQuery, _ resource: HexoskinResource, _ mixing: Bool, hasTimes: Bool,
    _ read: @escaping @Sendable ([UInt8], DataReader) throws -> Output
  ) throws -> Call<Output> {
    let count = query.expectedChannels.count
    guard mixing || count < 2 else {
      throw InvalidRequestError(
        operation: query.resource,
        "what is flat cannot tell \(count) channels apart; ask by values(of:…), or for each alone")
    }
    return try call(query, resource, isFlat: true, hasTimes: hasTimes, read)
  }

  private func call<Output>(
    _ query: HexoskinDataQuery, _ resource: HexoskinResource, isFlat: Bool = false, hasTimes: Bool = true,
    _ read: @escaping @Sendable ([UInt8], DataReader) throws -> Output
  ) throws -> Call<Output> {
    let rate = connection.ticksPerSecond
    let items = try query.queryItems(isFlat: isFlat, hasTimes: hasTimes, ticksPerSecond: rate)
    let reader = DataReader(query: query, ticksPerSecond: rate)
    return connection.builder.call(
      HexoskinEndpoints.at(resource.schema.listEndpoint, HexoskinEndpoints.resourceList), query: items
    ) { _, bytes in try read(bytes, reader) }
  }
}
