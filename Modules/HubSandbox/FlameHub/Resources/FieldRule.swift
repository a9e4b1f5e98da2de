import HubJSON

/// What a member of a body must be.
struct FieldRule: Sendable {
  enum Check: Sendable {
    /// A text of so many characters.
    case text(ClosedRange<Int>)
    /// A text or a number of so many characters.
    case length(ClosedRange<Int>)
    /// A text in small letters, of so many characters out of `[a-z0-9-_.]`.
    case name(ClosedRange<Int>)
    /// The same, of letters in any case, which they keep.
    case accountName(ClosedRange<Int>)
    /// A text of so many characters that matches `^[a-z0-9-_]*$`.
    case externalName(ClosedRange<Int>)
    case email
    /// One that keeps its case.
    case anyCaseEmail
    /// Anything that is there.
    case presence
    case uuid
    case boolean
    case integer(ClosedRange<Int64>)
    case oneOf([String])
    /// URLs, separated by commas.
    case urls
    /// Arguments of a command: objects of a `value` and a `position`. What is no list is told as an issue, or fails
    /// the whole body.
    case arguments(isTraced: Bool)
  }

  enum Presence: Sendable {
    case required, optional
  }

  let name: String
  private(set) var check: Check
  let presence: Presence
  /// Whether null is a value.
  let allowsNull: Bool
  let verbs: Set<Resource.Verb>

  init(
    _ name: String, _ check: Check, _ presence: Presence = .optional, allowsNull: Bool = false,
    on verbs: Set<Resource.Verb> = [.create, .update]
  ) {
    self.name = name
    self.check = check
    self.presence = presence
    self.allowsNull = allowsNull
    self.verbs = verbs
  }

  /// The rule with arguments that are told as an issue when they are no list.
  var tracingArguments: FieldRule {
    guard case .arguments = check else { return self }
    var copy = self
    copy.check = .arguments(isTraced: true)
    return copy
  }
}
