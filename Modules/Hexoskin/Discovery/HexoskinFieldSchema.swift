public import HubJSON

/// What the server says of a field (wire page, section 4.2).
public struct HexoskinFieldSchema: Codable, Hashable, Sendable {
  /// What its values are: `string`, `integer`, `float`, `decimal`, `boolean`, `list`, `dict`, `date`, `datetime`, `time` or
  /// `related`.
  public var type: String
  /// What it is, for people.
  public var helpText: String?
  /// Whether it can be null.
  public var nullable: Bool?
  /// Whether it can be left empty.
  public var blank: Bool?
  /// Whether the server alone sets it.
  public var readonly: Bool?
  /// Whether no two objects have the same value.
  public var unique: Bool?
  /// Whether it is what names an object.
  public var primaryKey: Bool?
  /// What it is unless it is given; the text `No default provided.` where it must be.
  public var `default`: JSONValue?
  /// Of links: `to_one` or `to_many`.
  public var relatedType: String?
  /// Of links: the path of the schema of what they lead to.
  public var relatedSchema: String?
  /// The name for people.
  public var verboseName: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case type, helpText = "help_text", nullable, blank, readonly, unique, primaryKey = "primary_key"
    case `default`, relatedType = "related_type", relatedSchema = "related_schema", verboseName = "verbose_name", wire
  }

  /// Whether it must be given on creation.
  public var isRequired: Bool {
    `default` == "No default provided." && nullable != true && blank != true && readonly != true
  }

  /// The type and what is special about it, in a few words.
  var summary: String {
    var words = [relatedType.map { "\(type) \($0)" } ?? type]
    if primaryKey == true { words.append("key") }
    if readonly == true { words.append("read only") }
    if nullable == true { words.append("nullable") }
    if isRequired { words.append("required") }
    return words.joined(separator: ", ")
  }
}
