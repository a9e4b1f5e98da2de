public import HubErrors
import HubHTTP
import HubJSON
public import HubQuery
@_spi(Backend) public import HubTransport

extension HahnProCalls where Resource == TimeSeries {
  /// The call that adds values.
  public func addValues(_ entries: TimeSeriesEntries, to id: ID<TimeSeries>) throws(InvalidRequestError) -> Call<Void> {
    let endpoint = TimeSeriesEndpoints.addValues
    return Call(endpoint, arguments: try arguments(id, endpoint), body: try entries.body(endpoint.name)) { _, _ in }
  }

  /// The call of the values from a time on; see `HahnProRecords.values(of:from:limit:group:options:)`.
  public func values(
    of id: ID<TimeSeries>, from start: TimeSeriesTime, limit: Int? = nil, group: TimeSeriesGroup? = nil
  ) throws(InvalidRequestError) -> Call<TimeSeriesColumns> {
    let endpoint = TimeSeriesEndpoints.values
    return Call(
      endpoint, arguments: try period(id, endpoint, start, nil), query: try query(endpoint, limit: limit, group: group)
    ) { try TimeSeriesColumns(parsing: $1) }
  }

  /// The call of the values of a period; see `HahnProRecords.values(of:from:to:group:options:)`.
  public func values(
    of id: ID<TimeSeries>, from start: TimeSeriesTime, to end: TimeSeriesTime, group: TimeSeriesGroup? = nil
  ) throws(InvalidRequestError) -> Call<TimeSeriesColumns> {
    let endpoint = TimeSeriesEndpoints.valuesOfPeriod
    return Call(
      endpoint, arguments: try period(id, endpoint, start, end), query: try query(endpoint, limit: nil, group: group)
    ) { try TimeSeriesColumns(parsing: $1) }
  }

  /// The call of the entries from a time on, whatever their values are.
  public func entries(
    of id: ID<TimeSeries>, from start: TimeSeriesTime, to end: TimeSeriesTime? = nil, limit: Int? = nil,
    group: TimeSeriesGroup? = nil
  ) throws(InvalidRequestError) -> Call<[TimeSeriesValue]> {
    let endpoint = end == nil ? TimeSeriesEndpoints.values : TimeSeriesEndpoints.valuesOfPeriod
    guard end == nil || limit == nil else {
      throw InvalidRequestError(operation: endpoint.name, "a period has no limit; give an end or a limit")
    }
    return .json(
      endpoint, arguments: try period(id, endpoint, start, end),
      query: try query(endpoint, limit: limit, group: group), decoder: HubJSONDecoder())
  }

  /// The call of the last entry, or the last one before an instant; nil when there is none.
  public func recentValue(
    of id: ID<TimeSeries>, before instant: Timestamp? = nil
  ) throws(InvalidRequestError) -> Call<TimeSeriesValue?> {
    let endpoint = TimeSeriesEndpoints.recentValue
    let query = instant.map { [QueryItem("before", $0.description)] } ?? []
    return Call(endpoint, arguments: try arguments(id, endpoint), query: query) { _, bytes in
      bytes.isEmpty ? nil : try HubJSONDecoder().decode(TimeSeriesValue?.self, from: bytes)
    }
  }

  /// The call of the series of an asset, or of some of them by name.
  public func list(ofAsset asset: ID<Asset>, names: [String]? = nil) -> Call<Page<TimeSeries>> {
    let query = names.map { [QueryItem("names", $0.joined(separator: ","))] } ?? []
    return Call<PageEnvelope<TimeSeries>>.json(
      TimeSeriesEndpoints.ofAsset, arguments: ["asset": asset.rawValue], query: query, decoder: HubJSONDecoder()
    ).map { $0.page(asked: .serverDefault) }
  }

  private func period(
    _ id: ID<TimeSeries>, _ endpoint: Endpoint, _ start: TimeSeriesTime, _ end: TimeSeriesTime?
  ) throws(InvalidRequestError) -> [String: String] {
    var all = try arguments(id, endpoint)
    all["from"] = start.description
    if let end {
      guard start <= end else {
        throw InvalidRequestError(operation: endpoint.name, "the period begins at \(start), after its end at \(end)")
      }
      all["to"] = end.description
    }
    return all
  }

  private func query(
    _ endpoint: Endpoint, limit: Int?, group: TimeSeriesGroup?
  ) throws(InvalidRequestError) -> [QueryItem] {
    if let limit, limit < 1 {
      throw InvalidRequestError(operation: endpoint.name, "the limit must be 1 or more, not \(limit)")
    }
    return (limit.map { [QueryItem("limit", "\($0)")] } ?? []) + (group.map { [QueryItem("group", $0.rawValue)] } ?? [])
  }
}
