import HubQuery

/// What a generation of the Hub reads in the text of a condition its own way.
struct FilterGrammar: Sendable {
  /// What stands around a part that is searched for, by operator.
  let marks: [FilterOperator: (before: String, after: String)]

  /// The characters that stand for any others in a part that is searched for.
  let wildcards: Set<Unicode.Scalar>

  /// Whether a text that is a number is compared as one, so that a text column equals it by its first digits.
  let comparesNumbers: Bool

  /// `~x` begins with (wire page, section 10.3), by MySQL's `LIKE`, whose wildcards and whose escape reach it.
  static let hub08 = FilterGrammar(
    marks: [.like: ("~", ""), .prefix: ("~", "")], wildcards: ["%", "_", "\\"],
    comparesNumbers: true)

  /// `~x` ends with, `x~` begins with, `~x~` contains (wire page, section 3.2).
  static let hub013 = FilterGrammar(
    marks: [.like: ("~", ""), .suffix: ("~", ""), .prefix: ("", "~"), .contains: ("~", "~")], wildcards: [],
    comparesNumbers: false)
}
