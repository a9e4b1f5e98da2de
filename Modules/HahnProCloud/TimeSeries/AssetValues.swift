import HubErrors
public import HubJSON

/// Values for the series of an asset that has a name; the series is made when there is none (wire page, section 5.15).
public struct AssetValues: Sendable {
  /// The name of the series.
  public var name: String
  /// The roles that may read a new series: roles of the caller.
  public var readPermissions: [String]
  /// The roles that may read and change a new series: roles of the caller, one at least.
  public var readWritePermissions: [String]
  /// The values.
  public var entries: TimeSeriesEntries
  /// What the caller wants to know about the series; nil is not sent.
  public var metadata: JSONObject?

  /// Values for a series.
  public init(
    _ name: String, readPermissions: [String], readWritePermissions: [String], entries: TimeSeriesEntries,
    metadata: JSONObject? = nil
  ) {
    self.name = name
    self.readPermissions = readPermissions
    self.readWritePermissions = readWritePermissions
    self.entries = entries
    self.metadata = metadata
  }

  /// The object that is sent.
  func json(_ operation: String) throws(InvalidRequestError) -> [UInt8] {
    guard !name.isEmpty else { throw InvalidRequestError(operation: operation, "the series has no name") }
    try HahnProPermissions.check(readWritePermissions, readPermissions, operation: operation)
    let head: JSONObject = [
      "name": .string(name), "readPermissions": .array(readPermissions.map(JSONValue.string)),
      "readWritePermissions": .array(readWritePermissions.map(JSONValue.string)),
    ]
    // The values are text already: they go in before the closing brace.
    var bytes = JSONValue.object(head).serialized().dropLast() + Array(#","values":"#.utf8)
    bytes += try entries.json(operation)
    if let metadata { bytes += Array(#","metadata":"#.utf8) + JSONValue.object(metadata).serialized() }
    return bytes + [UInt8(ascii: "}")]
  }
}
