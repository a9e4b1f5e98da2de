/// One value, or one member name, of a document on the tape.
///
/// The tape is the document flattened in order of appearance: a container is followed by what it holds, a member name
/// by its value. Sixteen bytes each, so that four share a cache line.
struct Token {
  /// What kind of value stands here. Member names are strings.
  enum Kind: UInt8 {
    case object, array, string, number, literalTrue, literalFalse, null
  }

  /// Strings and numbers: offset of the first byte of the text. Objects: where the next look-up starts (a token).
  var start: UInt32
  /// Strings and numbers: offset behind the text. Containers: how many elements or members there are.
  var end: UInt32
  /// Values: the token behind this value and all that it holds. Member names: the reading that last asked for them.
  var next: UInt32
  /// What stands here.
  var kind: Kind
  /// Numbers: neither fraction nor exponent. Objects: duplicate names were looked for.
  var flag: Bool

  /// Length of the text in bytes; negative for a member name that repeats an earlier one.
  @inline(__always) var length: Int { Int(end) - Int(start) }
}
