import HubJSON

// Bodies of errors as Hub 0.8.13 and authup beta.26 write them (flame-hub.md, 10.4).
extension HubFailure {
  /// The answer, with the status repeated in it.
  func hub08Answer(of service: HubService) -> HubAnswer {
    let told = hub08(in: service)
    var body: JSONObject = [
      "statusCode": .number(JSONNumber(told.status)), "code": .string(told.code), "message": .string(told.message),
    ]
    for (name, value) in told.details { body[name] = value }
    return .json(told.status, .object(body))
  }

  private func hub08(in service: HubService) -> HubFailure {
    let isAuth = service == .auth
    // Core and storage write JavaScript's text of a code that is not there.
    let codeless = isAuth ? "BAD_REQUEST" : "undefined"
    switch nature {
    case .told, .bearer, .unreadableQuery: return self
    case .anonymous: return HubFailure(status: 401, code: "UNAUTHORIZED", message: "")
    case .rule: return HubFailure(status: 400, code: "BAD_REQUEST", message: message)
    case .denied: return HubFailure(status: 403, code: "FORBIDDEN", message: message)
    case .missing: return HubFailure(status: 404, code: "NOT_FOUND", message: "")
    case .reference(let entity, let member):
      return HubFailure(
        status: 400, code: codeless,
        message: "Can't find \(WireNames.underscored(entity)) entity by \(WireNames.underscored(member))")
    case .validation(let issues): return Self.invalid(issues, code: codeless, isSilent: isAuth)
    case .permissions(let names):
      let name = names.first ?? ""
      return isAuth
        ? HubFailure(
          status: 403, code: "permission_evaluation_failed", message: "The evaluation of permission \(name) failed.")
        : HubFailure(status: 403, code: "permission_not_found", message: "The permission \(name) was not found.")
    case .conflict:
      return HubFailure(
        status: 409, code: isAuth ? "CONFLICT" : "ER_DUP_ENTRY",
        message: "An entry with some unique attributes already exist.")
    case .unreadable(let message):
      return isAuth
        ? Self.hub08Internal("INTERNAL_SERVER_ERROR") : HubFailure(status: 400, code: codeless, message: message)
    case .inside: return Self.hub08Internal(isAuth ? "INTERNAL_SERVER_ERROR" : "undefined")
    case .database(let code): return Self.hub08Internal(isAuth ? "INTERNAL_SERVER_ERROR" : code)
    }
  }

  private static func hub08Internal(_ code: String) -> HubFailure {
    HubFailure(status: 500, code: code, message: "An internal server error occurred.")
  }

  /// A query that the database refuses.
  static func database(_ code: String) -> HubFailure {
    HubFailure(
      status: 500, code: "internal_error", message: "An internal server error occurred.", nature: .database(code))
  }

  /// Members of a body are wrong, each with what was received in its place.
  private static func invalid(_ issues: [ValidationIssue], code: String, isSilent: Bool) -> HubFailure {
    var children: [JSONValue] = []
    var names: [String] = []
    for issue in issues {
      names.append(issue.spelling)
      var child: JSONObject = ["path": .string(issue.spelling), "pathAbsolute": .string(issue.spelling)]
      child["received"] = issue.received
      children.append(.object(child))
    }
    let message =
      names.count == 1
      ? "The attribute \(names[0]) is invalid." : "The attributes \(names.joined(separator: ", ")) are invalid."
    return HubFailure(
      status: 400, code: code, message: isSilent ? "" : message,
      details: ["children": .array(children), "attributes": .array(names.map(JSONValue.string))])
  }
}
