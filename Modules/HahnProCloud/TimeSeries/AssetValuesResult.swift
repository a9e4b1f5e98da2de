public import HubJSON

/// What became of the values for one of several series (wire page, section 5.15).
public struct AssetValuesResult: Codable, Hashable, Sendable {
  /// `fulfilled` or `rejected`; the server may know more.
  public var status: String
  /// The series, where its values were taken.
  public var value: TimeSeries?
  /// Why they were not.
  public var reason: JSONValue?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
