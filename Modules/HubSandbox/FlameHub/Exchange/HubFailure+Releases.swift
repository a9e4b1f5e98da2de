import HubJSON

// What releases of the current generation say otherwise than the first one (flame-hub.md, 11).
extension HubFailure {
  /// The failure as a release tells it.
  func revised(for service: HubService, in release: HubRelease) -> HubFailure {
    var copy = self
    switch nature {
    case .validation where release.has(.hasOneCodeForBadRequests):
      copy.code = Self.badRequest
      // Auth writes it as an error of its own.
      if copy.kind.name == ErrorKind.validup.name { copy.kind = .authup }
    case .permissions where service != .auth && release.has(.hasOneCodeForBadRequests):
      copy.code = Self.badRequest
    case .bearer where service != .auth && release.has(.failsOnBadBearers):
      copy.status = 500
      copy.code = "internal_error"
    case .unreadableQuery(let issue):
      let isRefused = release.has(service == .auth ? .hasAuthupBeta62 : .refusesUnreadableQueries)
      guard isRefused else { return self }
      copy.status = 400
      copy.code = Self.badRequest
      guard let issue, release.has(.tracesUnreadableQueries) else { return copy }
      copy.message = "The input was rejected: 1 violation."
      if service != .auth { copy.issues = [issue] }
    default: break
    }
    return copy
  }

  /// The code of most bad requests.
  static let badRequest = "bad_request"

  /// A query that cannot be read.
  ///
  /// - Parameters:
  ///   - message: What is wrong with it.
  ///   - code: What kind of issue that is; nil where it is told by the message alone.
  ///   - parameter: The parameter that is wrong, by the parser's name of it.
  ///   - key: The member that is wrong.
  /// - Returns: A failure inside the service, which later releases make a bad request of.
  static func unreadableQuery(
    _ message: String, code: String? = nil, in parameter: String = "filters", key: String? = nil
  )
    -> HubFailure
  {
    var failure = inside(message)
    var meta: JSONObject = ["parameter": .string(parameter)]
    meta["key"] = key.map(JSONValue.string)
    let path = key.map { $0.split(separator: ".").map { JSONValue.string(String($0)) } } ?? []
    failure.nature = .unreadableQuery(
      code.map { code in
        [
          "type": "item", "code": .string(code), "path": .array(path), "message": .string(message),
          "meta": .object(meta),
        ]
      })
    return failure
  }
}
