/// How the wire spells the names of a resource's columns and relations.
struct WireNames: Sendable {
  /// As they are.
  static let current = WireNames(spellings: [:], names: [:])

  private let spellings: [String: String]
  private let names: [String: String]

  private init(spellings: [String: String], names: [String: String]) {
    self.spellings = spellings
    self.names = names
  }

  /// With underscores: `created_at`, but for those that are told; the Hub's older generation knows no other names.
  init(underscored names: [String], but exceptions: [String: String]) {
    var spellings: [String: String] = [:]
    for name in names { spellings[name] = exceptions[name] ?? Self.underscored(name) }
    self.init(
      spellings: spellings, names: Dictionary(spellings.map { ($0.value, $0.key) }) { first, _ in first })
  }

  /// Whether names are sent as they are.
  var areCurrent: Bool { spellings.isEmpty }

  /// What the wire calls a member; what is no column or relation keeps its name.
  func spelling(of name: String) -> String { spellings[name] ?? name }

  /// The member that the wire calls so, nil when there is none.
  func name(of spelling: String) -> String? { areCurrent ? spelling : names[spelling] }

  /// `createdAt` as `created_at`.
  static func underscored(_ name: String) -> String {
    var text = ""
    for character in name {
      if character.isUppercase {
        text += "_" + character.lowercased()
      } else {
        text.append(character)
      }
    }
    return text
  }
}
