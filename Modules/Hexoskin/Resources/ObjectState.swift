import HubTransport

/// What is known of an object.
struct ObjectState {
  /// How much of an object an answer holds.
  enum Extent: Int, Comparable {
    /// Its URI alone.
    case reference
    /// What stood within another object.
    case nested
    /// What stood in a list.
    case listed
    /// All of it.
    case whole

    static func < (left: Extent, right: Extent) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the server said last.
  var fields = ObjectFields()
  /// What was set since.
  var changes = ObjectFields()
  var extent = Extent.reference
  /// Whether it must be fetched again before anything is read.
  var isExpired = false
  var isDeleted = false
  /// Who asks for it and changes it where a call does not say otherwise.
  var auth: AuthorizationChoice
  /// Counts the answers, so that whoever waits for one knows that it came.
  var answers: UInt64 = 0

  init(auth: AuthorizationChoice) { self.auth = auth }

  /// Whether the client's own credentials stand for it.
  var isOwn: Bool {
    if case .inherited = auth { true } else { false }
  }

  /// What a field holds: what was set last, or what the server said.
  func field(_ name: String) -> ObjectFields.Field? { changes[name] ?? fields[name] }

  /// All fields as they are now.
  var current: ObjectFields {
    var all = fields
    all.merge(changes)
    return all
  }

  /// Takes over an answer. What stood within another object may be part of it only, so the rest stays.
  mutating func receive(_ answer: ObjectFields, _ extent: Extent, _ auth: AuthorizationChoice, keepsChanges: Bool) {
    if extent == .nested {
      fields.merge(answer)
      if !keepsChanges { for name in answer.names { changes[name] = nil } }
      if self.extent < .nested { self.extent = .nested }
    } else {
      fields = answer
      if !keepsChanges { changes = ObjectFields() }
      self.extent = extent
      isExpired = false
    }
    // What the client's own credentials have met stays theirs: others act by calls of their own alone.
    if !isOwn { self.auth = auth }
    answers += 1
  }
}
