/// What a parameter of a list can say (wire page, section 6.3).
struct HangarFilterRule: Sendable {
  /// What several values of a parameter mean.
  enum Several: Sendable {
    /// One of them.
    case anyOf
    /// Only the first is heeded.
    case single
    /// One of them; for servers of 2023.12 all of them.
    case allBeforeCurrent
  }

  /// The name on the wire.
  let name: String
  let several: Several
  /// Another parameter without which current servers refuse it.
  let needs: String?
  /// Whether servers of 2023.12 lack it.
  let sinceCurrent: Bool

  init(_ name: String, _ several: Several = .anyOf, needs: String? = nil, sinceCurrent: Bool = false) {
    self.name = name
    self.several = several
    self.needs = needs
    self.sinceCurrent = sinceCurrent
  }
}
