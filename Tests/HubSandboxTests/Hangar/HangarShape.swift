import HubCrypto
import HubHTTP
import HubJSON

@testable import HubSandbox

/// Answers of Hangar without what is another value every time.
enum HangarShape {
  private static let compared: Set = [
    "content-type", "allow", "accept", "location", "content-disposition", "content-range", "accept-ranges", "server",
    "cache-control", "pragma", "expires", "x-content-type-options", "x-frame-options", "x-xss-protection",
    "access-control-allow-origin", "access-control-allow-methods", "access-control-allow-headers", "accept-patch",
  ]
  /// What fixtures have no more.
  private static let dropped: Set = [
    "vary", "accept", "accept-ranges", "server", "cache-control", "pragma", "expires", "x-content-type-options",
    "x-frame-options",
    "x-xss-protection", "access-control-allow-origin", "access-control-allow-methods", "access-control-allow-headers",
    "accept-patch",
  ]

  static func fields(_ recorded: JSONValue) -> Set<String> {
    let fields = (recorded["headers"]?.arrayValue ?? []).compactMap { field -> (String, String)? in
      guard let name = field["name"]?.stringValue, let value = field["value"]?.stringValue else { return nil }
      return (name.lowercased(), value)
    }
    return Set(fields.compactMap { shown($0, $1) } + (fields.contains { $0.0 == "date" } ? ["whole"] : []))
  }

  /// The fields of an answer, as far as the recording still has fields.
  static func fields(_ answer: SandboxResponse, like theirs: Set<String>) -> Set<String> {
    let isWhole = theirs.contains("whole")
    let fields = answer.fields.filter { isWhole || !dropped.contains($0.name.canonicalName) }
    return Set(fields.compactMap { shown($0.name.canonicalName, $0.value) } + (isWhole ? ["whole"] : []))
  }

  private static func shown(_ name: String, _ value: String) -> String? {
    switch name {
    // The order of members, and with it the tag of a body, is not the same every time.
    case "etag": "etag of \(value.utf8.count)"
    case "allow": "allow: \(value.split(separator: ",").map(\.trimmingWhitespace).sorted())"
    case "vary": "vary \(value)"
    default: compared.contains(name) ? "\(name): \(value)" : nil
    }
  }

  /// The text of an answer, in its charset.
  static func text(_ answer: SandboxResponse) -> String {
    guard answer.fields[.contentType]?.uppercased().contains("CHARSET=ISO-8859-1") ?? false else {
      return String(decoding: answer.body, as: UTF8.self)
    }
    return String(String.UnicodeScalarView(answer.body.map { Unicode.Scalar($0) }))
  }

  static func of(_ value: JSONValue) -> JSONValue {
    if let elements = value.arrayValue { return .array(elements.map(of)) }
    guard let members = value.objectValue else { return value }
    var shape: JSONObject = [:]
    for (name, member) in members { shape[name] = of(member, named: name) }
    // When a key was made is a matter of milliseconds; what the search engine says is not Hangar's.
    if members.has("tokenIdentifier") { shape["createdAt"] = "createdAt" }
    if shape["message"] == "Error communicating" { shape["messageArgs"] = [] }
    return .object(shape)
  }

  private static func of(_ member: JSONValue, named name: String) -> JSONValue {
    switch name {
    case "flags", "keywords", "tags", "roles", "memberNames", "permissions":
      .array((member.arrayValue ?? []).map(of).sorted { $0.description < $1.description })
    case "timestamp", "lastUsed", "tokenIdentifier": .string(name)
    case "token":
      .array(
        (member.stringValue ?? "").split(separator: ".").prefix(2).map { part in
          guard let bytes = Base64URL.decode(part), var value = (try? JSONValue(parsing: bytes))?.objectValue else {
            return .null
          }
          if value["exp"] != nil { value["exp"] = "exp" }
          // A new key has an identifier of its own; whether it is in upper case counts.
          let isUpper = value.text("apiKeyIdentifier").map { $0 != $0.lowercased() } ?? false
          if value["apiKeyIdentifier"] != nil { value["apiKeyIdentifier"] = .bool(isUpper) }
          return .object(value)
        })
    case "message":
      // A sentence with signatures of the server's language, or a set of names in no order.
      if let text = member.stringValue, text.hasPrefix("Validation failed for argument [0]") {
        "Validation failed"
      } else if let text = member.stringValue, text.hasPrefix("Error communicating") {
        "Error communicating"
      } else {
        member
      }
    default: of(member)
    }
  }

  /// What the elements of a list are sorted by.
  static func values(of elements: [JSONValue], _ keys: [String]) -> [[JSONValue?]] {
    elements.map { element in
      keys.map { key in
        switch key.drop(while: { $0 == "-" }) {
        case "views": element["stats"]?["views"]
        case "downloads": element["stats"]?["downloads"]
        case "stars": element["stats"]?["stars"]
        case "recent_views": element["stats"]?["recentViews"]
        case "recent_downloads": element["stats"]?["recentDownloads"]
        case "updated": element["lastUpdated"]
        case "newest": element["publishedAt"] ?? element["createdAt"]
        case "org": element["isOrganization"]
        case let name: element[String(name)]
        }
      }
    }
  }
}
