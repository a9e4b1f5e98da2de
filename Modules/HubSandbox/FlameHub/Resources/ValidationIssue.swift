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
