public import HubJSON
import HubQuery
public import HubTransport

extension HahnProRecords where Resource == TimeSeries {
  /// Adds a value to a series by its id as text; see `addValue(_:at:to:options:)`.
  public func addValue(
    _ value: Double, at time: TimeSeriesTime, to series: String, options: RequestOptions = RequestOptions()
  ) async throws {
    try await addValue(value, at: time, to: HubQuery.ID<TimeSeries>(series), options: options)
  }

  /// Adds several named values of one time to a series by its id as text; see `addValue(_:at:to:options:)`.
  public func addValue(
    _ values: [String: Double], at time: TimeSeriesTime, to series: String, options: RequestOptions = RequestOptions()
  ) async throws {
    try await addValue(values, at: time, to: HubQuery.ID<TimeSeries>(series), options: options)
  }

  /// Adds values, column by column, to a series by its id as text; see `addValues(_:to:options:)`.
  public func addValues(
    _ columns: TimeSeriesColumns, to series: String, options: RequestOptions = RequestOptions()
  ) async throws {
    try await addValues(columns, to: HubQuery.ID<TimeSeries>(series), options: options)
  }

  /// The first values from a time on, of a series by its id as text; see `values(of:from:limit:group:options:)`.
  public func values(
    of series: String, from start: TimeSeriesTime = 0, limit: Int? = nil, group: TimeSeriesGroup? = nil,
    options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeriesColumns {
    try await values(
      of: HubQuery.ID<TimeSeries>(series), from: start, limit: limit, group: group, options: options)
  }

  /// The values of a period, of a series by its id as text; see `values(of:from:to:group:options:)`.
  public func values(
    of series: String, from start: TimeSeriesTime, to end: TimeSeriesTime, group: TimeSeriesGroup? = nil,
    options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeriesColumns {
    try await values(of: HubQuery.ID<TimeSeries>(series), from: start, to: end, group: group, options: options)
  }

  /// Adds values of any kind to a series by its id as text; see `addValues(_:to:options:)`.
  public func addValues(
    _ entries: TimeSeriesEntries, to series: String, options: RequestOptions = RequestOptions()
  ) async throws {
    try await addValues(entries, to: HubQuery.ID<TimeSeries>(series), options: options)
  }

  /// The entries of a series by its id as text; see `entries(of:from:to:limit:group:options:)`.
  public func entries(
    of series: String, from start: TimeSeriesTime = 0, to end: TimeSeriesTime? = nil, limit: Int? = nil,
    group: TimeSeriesGroup? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> [TimeSeriesValue] {
    try await entries(
      of: HubQuery.ID<TimeSeries>(series), from: start, to: end, limit: limit, group: group, options: options)
  }

  /// The last entry of a series by its id as text; see `recentValue(of:before:options:)`.
  public func recentValue(
    of series: String, before instant: Timestamp? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeriesValue? {
    try await recentValue(of: HubQuery.ID<TimeSeries>(series), before: instant, options: options)
  }
}
