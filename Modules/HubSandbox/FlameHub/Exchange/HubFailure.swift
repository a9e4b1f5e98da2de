import HubJSON

/// A refusal; each service writes it in its own shape (flame-hub.md, 6.1).
struct HubFailure: Error {
  var status: Int
  var code: String
  var message: String
  var issues: [JSONValue] = []
  /// The class of the error in the auth service.
  var kind = ErrorKind.authup
  /// Members that only this kind of error has, in the auth service.
  var details: JSONObject = [:]
  /// What it is to a generation that says it otherwise.
  var nature = FailureNature.told

  func answer(of service: HubService, in release: HubRelease) -> HubAnswer {
    switch release.generation {
    case .hub08: hub08Answer(of: service)
    case .hub013:
      revised(for: service, in: release).answer(
        of: service, listingNoIssues: !release.has(.hasAuthupBeta62))
    }
  }

  private func answer(of service: HubService, listingNoIssues: Bool) -> HubAnswer {
    switch service {
    case .auth:
      let isInternal = status == 500
      let kind = isInternal ? ErrorKind.authup : kind
      var body: JSONObject = [
        "name": .string(kind.name),
        // The auth service hides what went wrong inside it.
        "message": isInternal ? "An internal server error occurred." : .string(message),
        "code": .string(code),
        "@instanceof": .array(kind.ancestry.map(JSONValue.string)),
      ]
      if listingNoIssues || !issues.isEmpty { body["issues"] = .array(issues) }
      for (name, value) in details { body[name] = value }
      return .json(status, .object(body))
    case .core, .storage:
      return .json(
        status,
        [
          "statusCode": .number(JSONNumber(status)), "code": .string(code), "message": .string(message),
          "issues": .array(issues),
        ])
    }
  }
}
