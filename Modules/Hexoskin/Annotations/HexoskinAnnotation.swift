public import HubJSON
public import HubQuery

/// An annotation: what somebody has noted of an instant (wire page, section 10.2).
public struct HexoskinAnnotation: CreatableSnapshot, UpdatableSnapshot, DeletableSnapshot {
  /// What a new one is made of.
  public typealias Create = HexoskinAnnotationCreate
  /// What is changed.
  public typealias Update = HexoskinAnnotationUpdate

  /// The id.
  public var id: HubQuery.ID<HexoskinAnnotation> { ID("\(number)") }
  /// The id as a number.
  public var number: Int64
  /// The text.
  public var annotation: String
  /// What kind it is.
  public var datatype: HexoskinLink<HexoskinDatatype>
  /// The record that it is about.
  public var record: HexoskinLink<HexoskinRecord>?
  /// The instant.
  public var start: HexoTimestamp
  /// The instant, as such.
  public var startDate: Timestamp?
  /// When it last changed.
  public var lastUpdate: HexoTimestamp?
  /// Whose it is.
  public var user: HexoskinLink<HexoskinUser>
  /// The URI, relative to the server.
  public var resourceURI: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", annotation, datatype, record, start, startDate = "start_date", lastUpdate = "last_update", user
    case resourceURI = "resource_uri", wire
  }
}
