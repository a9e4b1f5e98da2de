import HubErrors
import HubJSON

/// What a generation of the Hub does its own way, as values; all else is alike in every generation.
struct FlameFacts: Sendable {
  /// The generation.
  let generation: ServerGeneration

  /// The names of members, nil where they are those of the models.
  let names: MemberNames?

  /// Whether a record comes as `{"data":…,"meta":…}`, otherwise it comes bare.
  let wrapsRecords: Bool

  /// How conditions are spelled.
  let grammar: FilterGrammar

  /// The facts of a generation.
  static func of(_ generation: ServerGeneration) -> FlameFacts { generation == .hub08 ? hub08 : hub013 }

  /// Those of the newest generation.
  static var newest: FlameFacts { hub013 }

  /// Wire page, section 10.
  private static let hub08 = FlameFacts(
    generation: .hub08, names: MemberNames(of: .hub08, by: .snakeCase, in: FlameKinds.all), wrapsRecords: false,
    grammar: .hub08)

  /// Wire page, sections 3 and 4.
  private static let hub013 = FlameFacts(generation: .hub013, names: nil, wrapsRecords: true, grammar: .hub013)

  /// The refusal of what this generation lacks.
  ///
  /// - Parameters:
  ///   - what: What it lacks, such as `field 'clientId' of nodes`.
  ///   - isThere: Whether another generation has it.
  /// - Returns: The error; it names this generation, and those that have it.
  func lacks(_ what: String, butIn isThere: (ServerGeneration) -> Bool) -> InvalidRequestError {
    let others = ServerGeneration.flame.filter { $0 != generation && isThere($0) }.map(\.description)
    let rest = others.isEmpty ? "" : "; \(others.joined(separator: " and ")) has"
    return InvalidRequestError("\(generation) has no \(what)\(rest)")
  }
}
