import HubErrors

/// Where the records of a kind live.
public struct HahnProCollection: Hashable, Sendable {
  /// The name in operations, such as `assets`.
  public let name: String

  /// The path below the services' address, such as `/assets`.
  public let path: String

  init(_ name: String, path: String) {
    self.name = name
    self.path = path
  }

  /// Refuses a text that cannot be an id: the server reads some names as other operations (wire page, section 4.7).
  func check(_ id: String, operation: String) throws(InvalidRequestError) {
    guard !Self.reserved.contains(id) else {
      throw InvalidRequestError(operation: operation, "'\(id)' is the name of another operation, not an id")
    }
  }

  private static let reserved: Set<String> = [
    "trash", "many", "count", "eventcauses", "event-causes", "name", "diagram", "asset", "assets", "last", "share",
    "external", "translations",
  ]
}
