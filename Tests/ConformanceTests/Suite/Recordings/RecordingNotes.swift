import HubJSON

/// What a recording says of itself: `log._hubkit`, each member of which may be absent.
struct RecordingNotes: Sendable {
  /// What a recording says is not the server's doing.
  private struct Exception: Sendable {
    let entries: Set<Int>
    let part: String
    let members: Set<String>
  }

  let settings: JSONValue
  /// The name of the file that has the state at the start.
  let seed: String?
  let credentials: [JSONValue]
  let prerequisites: [JSONValue]
  /// Who answered: `real`, `engine` or `model`.
  let answers: String
  /// The services whose answers are real although the rest is a model.
  let realServices: Set<String>
  private let exceptions: [Exception]

  init(_ members: JSONObject) {
    settings = members["settings"] ?? .null
    seed = members["seed"]?.stringValue
    credentials = members["credentials"]?.arrayValue ?? []
    prerequisites = members["prerequisites"]?.arrayValue ?? []
    answers = members["truth"]?["responses"]?.stringValue ?? "real"
    realServices = Set((members["truth"]?["real"]?.arrayValue ?? []).compactMap(\.stringValue))
    exceptions = (members["notAsserted"]?.arrayValue ?? []).map { item in
      Exception(
        entries: Set((item["entries"]?.arrayValue ?? []).compactMap { $0.intValue.map(Int.init) }),
        part: item["what"]?.stringValue ?? "all",
        members: Set((item["members"]?.arrayValue ?? []).compactMap(\.stringValue)))
    }
  }

  /// Whether a part of an answer is the server's doing.
  func asserts(_ part: SandboxAnswer.Part, of entry: Int) -> Bool {
    !exceptions.contains {
      $0.members.isEmpty && $0.entries.contains(entry) && ($0.part == part.rawValue || $0.part == "all")
    }
  }

  /// Whether anything of an answer is the server's doing.
  func assertsAnything(of entry: Int) -> Bool {
    !exceptions.contains { $0.members.isEmpty && $0.entries.contains(entry) && $0.part == "all" }
  }

  /// The members of a JSON body, at any depth, that are not the server's doing.
  func unassertedMembers(of entry: Int) -> Set<String> {
    exceptions.reduce(into: []) { if $1.entries.contains(entry) { $0.formUnion($1.members) } }
  }
}
