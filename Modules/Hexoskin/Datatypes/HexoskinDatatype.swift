public import HubJSON
public import HubQuery

/// A datatype: what a channel holds (wire page, section 9).
public struct HexoskinDatatype: HexoskinSnapshot {
  /// The id, which is ``number``.
  public var id: HubQuery.ID<HexoskinDatatype> { ID("\(number)") }
  /// The number that names it, such as 19 for the heart rate.
  public var number: Int64
  /// The same number, as most servers send it once more.
  public var objectNumber: Int64?
  /// The name, such as `heart_rate`.
  public var name: String
  /// What it is, in a line.
  public var info: String?
  /// Values in a second; nil for what comes when it comes.
  public var frequency: Double?
  /// The URI, relative to the server.
  public var resourceURI: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "dataid", objectNumber = "id", name, info, frequency = "freq", resourceURI = "resource_uri", wire
  }
}
