import HubJSON

// What was recorded of Hub 0.13.0 with authup beta.57 (recordings/flame-hub/c).
extension HubFailure {
  static let authenticationRequired = HubFailure(
    status: 401, code: "identity_unauthorized", message: "Authentication required.", kind: .unauthorized,
    nature: .anonymous)

  /// A failure inside the service; core and storage tell what it was, auth does not.
  static func inside(_ message: String) -> HubFailure {
    HubFailure(status: 500, code: "internal_error", message: message, nature: .inside)
  }

  /// A body that is no JSON; the parser's message is told.
  static func unreadable(_ message: String) -> HubFailure {
    HubFailure(status: 500, code: "internal_error", message: "invalid JSON: \(message)", nature: .unreadable(message))
  }

  /// What PostgreSQL says to a text in place of a value of another type.
  static func malformed(_ text: String, as type: String) -> HubFailure {
    var failure = inside("invalid input syntax for type \(type): \"\(text)\"")
    // Elsewhere it is a text that no record has.
    failure.nature = .missing
    return failure
  }

  /// A rule of the service was broken.
  static func rule(_ message: String) -> HubFailure {
    HubFailure(status: 400, code: "bad_request", message: message, kind: .validation, nature: .rule)
  }

  static func unknownReference(to entity: String, by member: String) -> HubFailure {
    HubFailure(
      status: 400, code: "entity_relation_invalid", message: "Can't find \(entity) entity by \(member)",
      nature: .reference(entity: entity, member: member))
  }

  /// Members of a body are wrong, with an issue for each.
  static func invalid(_ issues: [ValidationIssue]) -> HubFailure {
    var names: [String] = []
    for issue in issues where !names.contains(issue.member) { names.append(issue.member) }
    let message =
      names.isEmpty
      ? "Properties are invalid"
      : names.count == 1
        ? "Property \(names[0]) is invalid" : "Properties \(names.joined(separator: ", ")) are invalid."
    return HubFailure(
      status: 400, code: "VALIDUP_ERROR", message: message, issues: issues.map(\.json), kind: .validup,
      nature: .validation(issues))
  }

  static func notFound(_ label: String, in service: HubService) -> HubFailure {
    HubFailure(
      status: 404, code: "entity_not_found",
      message: service == .auth ? "Entity not found." : "The \(label) was not found.", kind: .notFound, nature: .missing
    )
  }

  static func conflict(_ message: String, _ kind: ErrorKind) -> HubFailure {
    HubFailure(status: 409, code: "entity_conflict", message: message, kind: kind, nature: .conflict)
  }

  /// A command that the route does not know; the server writes JavaScript's text of it.
  static func unknownCommand(_ command: JSONValue?) -> HubFailure {
    rule("Unknown command: \(command.map { $0.stringValue ?? $0.description } ?? "undefined")")
  }

  /// A command to an analysis that its state does not allow.
  static func analysis(_ message: String) -> HubFailure {
    HubFailure(status: 400, code: "ANALYSIS_ERROR", message: message, nature: .rule)
  }

  /// A refusal of core and storage that no single permission decides.
  static func denied(_ message: String) -> HubFailure {
    HubFailure(status: 403, code: "permission_denied", message: message, nature: .denied)
  }

  /// A write outside the caller's realm, in core and storage.
  static func foreignRealm(_ verb: String, _ label: String) -> HubFailure {
    denied("You are not permitted to \(verb) this \(label).")
  }

  /// A permission is missing: 400 in core and storage, 403 with a tree of policies in auth.
  static func missing(_ permissions: [String], in service: HubService) -> HubFailure {
    let names = permissions.joined(separator: ", ")
    guard service == .auth else {
      return HubFailure(
        status: 400, code: "permission_evaluation_failed", message: "The evaluation of permissions \(names) failed",
        issues: permissions.map { name in
          [
            "type": "item", "code": "permission_not_found",
            "message": .string("The \(name) permission could not be resolved"), "path": [.string(name)],
          ]
        }, nature: .permissions(permissions))
    }
    let word = permissions.count == 1 ? "permission" : "permissions"
    return HubFailure(
      status: 403, code: "permission_evaluation_failed", message: "The evaluation of \(word) \(names) failed",
      issues: permissions.map { name in
        [
          "type": "group", "code": "permission_evaluation_failed", "issues": [policies],
          "message": .string("The \(name) permissions policy evaluation failed"), "path": [.string(name)],
        ]
      }, kind: .permission, nature: .permissions(permissions))
  }

  private static let policies: JSONValue = [
    "type": "group", "message": "The evaluation of composite policy failed (affirmative)",
    "issues": [
      [
        "type": "group", "message": "The evaluation of child policy composite failed",
        "issues": [
          [
            "type": "group", "message": "The evaluation of composite policy failed (unanimous)", "issues": [],
            "path": ["composite"],
          ]
        ], "path": ["composite"],
      ]
    ], "path": [],
  ]
}

extension HubFailure {
  /// What roles and permissions answer to a second record of the same name.
  static let duplicateRow = conflict(
    "A db entry with some unique attributes already exists.", .databaseConflict)
}
