import HubJSON

@testable import HubSandbox

/// What a recording refers to and neither the seed nor the recording itself makes.
struct ReplayPrerequisite {
  let kind: String
  let id: String
  let use: String
  /// As far as the recording shows it, in the wire's names.
  let state: JSONObject
  /// The requests that need it.
  let entries: [Int]
  /// The id of the seed's record that it stands for.
  let replaces: String?
  /// The record in which its id stands.
  let via: (kind: String, id: String, member: String)?
  /// The exchange before which it happened.
  let precedes: Int?

  init(_ item: JSONValue) {
    kind = item["kind"]?.stringValue ?? ""
    id = item["id"]?.stringValue ?? ""
    use = item["use"]?.stringValue ?? ""
    state = item["state"]?.objectValue ?? [:]
    entries = (item["entries"]?.arrayValue ?? []).compactMap { $0.intValue.map(Int.init) }
    replaces = item["replaces"]?.stringValue
    via = item["via"].flatMap { via in
      guard let kind = via["kind"]?.stringValue, let id = via["id"]?.stringValue,
        let member = via["member"]?.stringValue
      else { return nil }
      return (kind, id, member)
    }
    precedes = item["before"]?.intValue.map(Int.init)
  }
}
