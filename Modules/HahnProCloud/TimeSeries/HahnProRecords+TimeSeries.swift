public import HubJSON
public import HubQuery
public import HubTransport

extension HahnProRecords where Resource == TimeSeries {
  /// Adds a value.
  ///
  /// - Parameters:
  ///   - value: The value: a finite number.
  ///   - time: Its time; a value of the same time is replaced.
  ///   - series: The series.
  ///   - options: What this call does differently.
  /// - Throws: `InvalidRequestError` for a value that is not finite; `HubAPIError` when the server refuses, and the other
  ///   errors of `Pipeline.run`.
  public func addValue(
    _ value: Double, at time: TimeSeriesTime, to series: some Reference<TimeSeries>,
    options: RequestOptions = RequestOptions()
  ) async throws {
    try await addValues(TimeSeriesEntries([time: value]), to: series, options: options)
  }

  /// Adds several named values of one time; see `addValue(_:at:to:options:)`.
  public func addValue(
    _ values: [String: Double], at time: TimeSeriesTime, to series: some Reference<TimeSeries>,
    options: RequestOptions = RequestOptions()
  ) async throws {
    try await addValues(TimeSeriesEntries([time: values]), to: series, options: options)
  }

  /// Adds values, column by column; see `addValue(_:at:to:options:)`.
  public func addValues(
    _ columns: TimeSeriesColumns, to series: some Reference<TimeSeries>, options: RequestOptions = RequestOptions()
  ) async throws {
    try await addValues(TimeSeriesEntries(columns), to: series, options: options)
  }

  /// Adds values; see `addValue(_:at:to:options:)`.
  public func addValues(
    _ entries: TimeSeriesEntries, to series: some Reference<TimeSeries>, options: RequestOptions = RequestOptions()
  ) async throws {
    try await connection.run(calls.addValues(entries, to: series.reference), options)
  }

  /// The first values from a time on, in the order of their times.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - start: The first time; the beginning by default.
  ///   - limit: The most values; nil for every value up to now.
  ///   - group: How values are put together before they are sent; nil for the server's choice.
  ///   - options: What this call does differently.
  /// - Returns: The values; entries that are no numbers can be had from `entries(of:from:to:limit:group:options:)`.
  /// - Throws: `ResponseDecodingError` with the coding path of a time that is no integer, or a value that is no number;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func values(
    of series: some Reference<TimeSeries>, from start: TimeSeriesTime = 0, limit: Int? = nil,
    group: TimeSeriesGroup? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeriesColumns {
    try await connection.run(calls.values(of: series.reference, from: start, limit: limit, group: group), options)
  }

  /// The values of a period, in the order of their times.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - start: The first time.
  ///   - end: The last time.
  ///   - group: How values are put together before they are sent; nil for the server's choice.
  ///   - options: What this call does differently.
  /// - Returns: The values.
  /// - Throws: As `values(of:from:limit:group:options:)`.
  public func values(
    of series: some Reference<TimeSeries>, from start: TimeSeriesTime, to end: TimeSeriesTime,
    group: TimeSeriesGroup? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeriesColumns {
    try await connection.run(calls.values(of: series.reference, from: start, to: end, group: group), options)
  }

  /// The entries from a time on, whatever their values are.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - start: The first time; the beginning by default.
  ///   - end: The last time; nil for no end.
  ///   - limit: The most entries; it cannot be given together with an end.
  ///   - group: How values are put together before they are sent; nil for the server's choice.
  ///   - options: What this call does differently.
  /// - Returns: The entries.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func entries(
    of series: some Reference<TimeSeries>, from start: TimeSeriesTime = 0, to end: TimeSeriesTime? = nil,
    limit: Int? = nil, group: TimeSeriesGroup? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> [TimeSeriesValue] {
    try await connection.run(
      calls.entries(of: series.reference, from: start, to: end, limit: limit, group: group), options)
  }

  /// The last entry, or the last one before an instant.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - instant: The instant, nil for now.
  ///   - options: What this call does differently.
  /// - Returns: The entry, nil when there is none.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func recentValue(
    of series: some Reference<TimeSeries>, before instant: Timestamp? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeriesValue? {
    try await connection.run(calls.recentValue(of: series.reference, before: instant), options)
  }

  /// The series of an asset.
  ///
  /// - Parameters:
  ///   - asset: The asset.
  ///   - names: The names of the series, nil for all.
  ///   - options: What this call does differently.
  /// - Returns: The series.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func list(
    ofAsset asset: some Reference<Asset>, names: [String]? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> Page<TimeSeries> {
    try await connection.run(calls.list(ofAsset: asset.reference, names: names), options)
  }
}
