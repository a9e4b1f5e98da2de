public import HubJSON

/// One entry of a time series, whatever its values are (wire page, section 7).
public struct TimeSeriesValue: Codable, Hashable, Sendable {
  /// The time in milliseconds since 1970.
  public var timestamp: Int64
  /// The value; nil where there are named values instead.
  public var value: JSONValue?
  /// Every other member: the named values.
  public var wire = WireMembers()

  /// A named value, nil when there is none.
  public subscript(name: String) -> JSONValue? { name == "value" ? value : wire[name] }
}
