import HubJSON

/// A refusal, in one of the shapes that the server has for them (wire page, 12).
enum HangarFailure: Error {
  /// Hangar's own (12.1); without a message the older server says null and the newer one the status in words.
  case api(Int, String?, arguments: [JSONValue] = [])
  /// What the filter for tokens says, whatever the client accepts.
  case filter(Int, String)
  /// The faults of a body (12.2).
  case validation(JSONValue)
  /// The framework's, sent even to a client that does not accept it (12.4).
  case problem(Int, String)
  /// What the framework says of requests that no handler gets: in the older profile in the generic shape.
  case framework(Int, String, HangarFraming = .none)
  /// The generic shape (12.5).
  case generic(Int, isBeforeRouting: Bool = false)
  /// A path or method that the server does not look at.
  case rejected(HangarRejection)
  /// A status and nothing else.
  case empty(Int, HangarFraming = .none)

  static let notFound = HangarFailure.api(404, nil)

  static func badRequest(_ message: String) -> HangarFailure { .api(400, message) }

  static func unknown(_ value: String, _ variable: String) -> HangarFailure {
    .api(404, "Unknown value '\(value)' for path variable '\(variable)'")
  }

  static func missing(_ parameter: String) -> HangarFailure {
    .problem(400, "Required parameter '\(parameter)' is not present.")
  }

  static func unconvertible(_ parameter: String, _ value: String) -> HangarFailure {
    .problem(400, "Failed to convert '\(parameter)' with value: '\(value)'")
  }
}

/// A field that says what would have been right.
enum HangarFraming: Sendable {
  case none
  case allow(String)
  case accept(String)
}

/// Why a request is not looked at.
enum HangarRejection: Sendable {
  case path
  /// A path with an encoded slash or NUL, which the newer server's container itself refuses.
  case encodedPath
  case method
  case trace
}
