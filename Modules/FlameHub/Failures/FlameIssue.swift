public import HubJSON

/// What is wrong with a member of a request (wire page, section 6.1).
public struct FlameIssue: Hashable, Sendable {
  /// The names that lead to the member, in the Hub's spelling; for a permission its name.
  public let path: [String]

  /// The Hub's code, such as `min_length`; nil in Hub 0.8.
  public let code: String?

  /// The Hub's words; nil in Hub 0.8.
  public let message: String?

  /// All that the Hub says of it, such as the limit in `data`, or in Hub 0.8 what it `received`.
  public let details: JSONValue

  /// The issues of an error's body, without the groups that hold them; `children` in Hub 0.8.
  static func all(in body: JSONValue?) -> [FlameIssue] {
    let issues = (body?["issues"]?.arrayValue ?? []).flatMap(leaves)
    let children = (body?["children"]?.arrayValue ?? []).compactMap { child in
      (child["pathAbsolute"] ?? child["path"])?.stringValue.map { path in
        FlameIssue(path: [path], code: nil, message: nil, details: child)
      }
    }
    return issues + children
  }

  /// The items of a group, or the group itself when it has none.
  private static func leaves(_ issue: JSONValue) -> [FlameIssue] {
    let inner = items(issue["issues"])
    return inner.isEmpty ? [FlameIssue(issue)] : inner
  }

  private static func items(_ issues: JSONValue?) -> [FlameIssue] {
    (issues?.arrayValue ?? []).flatMap { issue in
      issue["issues"] == nil ? [FlameIssue(issue)] : items(issue["issues"])
    }
  }

  private init(_ issue: JSONValue) {
    self.init(
      path: (issue["path"]?.arrayValue ?? []).map { $0.stringValue ?? $0.description },
      code: issue["code"]?.stringValue, message: issue["message"]?.stringValue, details: issue)
  }

  private init(path: [String], code: String?, message: String?, details: JSONValue) {
    self.path = path
    self.code = code
    self.message = message
    self.details = details
  }
}

extension FlameIssue: CustomStringConvertible {
  /// The path and the Hub's words, or its code: `name: Too small`.
  public var description: String {
    let words = message ?? code
    return path.isEmpty ? words ?? "" : path.joined(separator: ".") + (words.map { ": \($0)" } ?? "")
  }
}
