public import HubJSON

/// What a link leads to: something that has a URI.
public protocol HexoskinLinked: Codable, Hashable, Sendable {
  /// The URI, relative to the server, such as `/api/user/99/`.
  var resourceURI: String { get }
}

extension JSONObject: HexoskinLinked {
  /// The member `resource_uri`, empty where there is none.
  public var resourceURI: String { self["resource_uri"]?.stringValue ?? "" }
}
