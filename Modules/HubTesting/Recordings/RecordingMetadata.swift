public import HubJSON

/// What a recording says about itself.
public struct RecordingMetadata: Hashable, Sendable {
  /// The format of what a recording says about itself.
  static let format = 1

  /// Every member, as written.
  public let members: JSONObject

  /// What a recording says.
  public init(_ members: JSONObject) { self.members = members }

  /// What a recording of a real client says.
  ///
  /// - Parameters:
  ///   - backend: The backend, such as `flame-hub`.
  ///   - version: The server's version.
  ///   - origins: The addresses of the services, by name; a path prefix is part of an address.
  ///   - answers: Who answered.
  public init(backend: String, version: String, origins: [String: String], answers: AnswerSource = .real) {
    let sorted = origins.sorted { $0.key < $1.key }
    members = [
      "format": .number(JSONNumber(Self.format)),
      "backend": .string(backend),
      "version": .string(version),
      "origins": .object(JSONObject(sorted.map { (key: $0.key, value: .string($0.value)) })),
      "settings": [:],
      "truth": ["requests": true, "responses": .string(answers.rawValue)],
      "credentials": [],
      "prerequisites": [],
      "notAsserted": [],
    ]
  }

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

  /// Who answered, nil when the recording does not say.
  public var answers: AnswerSource? { members["truth"]?["responses"]?.stringValue.map(AnswerSource.init) }

  /// The values of credentials that were not issued in the file, by value.
  public var credentials: [JSONObject] {
    members["credentials"]?.arrayValue?.compactMap(\.objectValue) ?? []
  }
}
