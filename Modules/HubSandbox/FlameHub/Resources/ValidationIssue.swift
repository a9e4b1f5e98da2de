import HubJSON

/// Why a member of a body was refused (flame-hub.md, 6.1).
struct ValidationIssue: Sendable {
  /// The member's name, a nested one after a dot.
  let member: String
  let message: String
  let code: String
  /// What else the kind of issue tells, such as `data` or `expected`.
  var details: JSONObject = [:]
  var isOptional = false
  /// What was received, nil for nothing.
  var received: JSONValue?
  /// The member's name on the wire, where it is not the same.
  var wireName: String?

  var spelling: String { wireName ?? member }

  var json: JSONValue {
    var issue: JSONObject = [
      "type": "item", "path": .array(member.split(separator: ".").map { .string(String($0)) }),
      "message": .string(message), "code": .string(code),
    ]
    for (name, value) in details { issue[name] = value }
    if isOptional { issue["meta"] = ["optional": true] }
    return .object(issue)
  }
}
