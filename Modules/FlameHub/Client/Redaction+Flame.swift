import HubHTTP

extension Redaction {
  /// What the Hub's answers hide beyond the usual: columns of the user table that it lets slip (wire page, section 4.1).
  static let flame: Redaction = {
    var redaction = Redaction.standard
    redaction.memberNames.formUnion(["resethash", "activatehash"])
    return redaction
  }()
}
