public import HubJSON

/// What a recording says about itself.
public struct RecordingMetadata: Sendable {
  /// Every member, as written.
  public let members: JSONObject

  /// What a recording says.
  public init(_ members: JSONObject) { self.members = members }

  /// The backend, such as `flame-hub`.
  public var backend: String? { members["backend"]?.stringValue }

  /// The server's version.
  public var version: String? { members["version"]?.stringValue }

  /// The addresses of the services, by name; a path prefix is part of an address.
  public var origins: [String: String] {
    var origins: [String: String] = [:]
    for (name, value) in members["origins"]?.objectValue ?? JSONObject() { origins[name] = value.stringValue }
    return origins
  }

  /// Whether real clients sent the requests.
  public var hasRealRequests: Bool { members["truth"]?["requests"]?.boolValue ?? false }

  /// The values of credentials that were not issued in the file, by value.
  public var credentials: [JSONObject] {
    members["credentials"]?.arrayValue?.compactMap(\.objectValue) ?? []
  }
}
