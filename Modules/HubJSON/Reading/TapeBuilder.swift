/// Reads a text of RFC 8259 once, checks all of it, and writes its tape.
///
/// It works on a copy of the text that it may change: escaped strings are unescaped in place (they only get shorter),
/// so that whoever reads the tape never meets an escape. It does not recurse, so no input can exhaust the stack.
///
/// On unsafe pointers: `bytes` points to `count` bytes of text and at least `padding` zero bytes behind them, owned by
/// the caller for longer than the builder lives. A zero byte is legal nowhere in JSON, so that every loop below stops
/// at the first byte of padding at the latest; loads of eight bytes at a position <= `count` stay inside the padding.
struct TapeBuilder {
  /// How many zero bytes must follow the text.
  static let padding = 16

  let bytes: UnsafeMutablePointer<UInt8>
  let count: Int
  let depthLimit: Int
  var position: Int
  // Grown by hand, since appending to an array costs a tenth of the whole reading. `tokenCount` tokens are
  // initialised; every index used below is smaller. The owner takes the storage over, or calls `deallocate`.
  private(set) var tokens: UnsafeMutablePointer<Token>
  private(set) var tokenCount = 0
  private var capacity: Int

  init(bytes: UnsafeMutablePointer<UInt8>, count: Int, depthLimit: Int) {
    self.bytes = bytes
    self.count = count
    self.depthLimit = depthLimit
    // A byte order mark is not part of the text (RFC 8259 section 8.1 lets a reader ignore it).
    position = count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    capacity = count / 8 + 8
    tokens = .allocate(capacity: capacity)
  }

  /// Frees the tape when nobody takes it over. Tokens are plain bytes, nothing has to be deinitialised.
  func deallocate() {
    tokens.deallocate()
  }

  /// Reads the whole text.
  mutating func build() throws(SyntaxFault) {
    // The innermost open container. While a container is open its `next` names the one around it.
    var parent = 0
    var depth = 0
    while true {
      skipBlanks()
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let text = try scanString()
        append(.string, from: text.lowerBound, to: text.upperBound)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = bytes[position] == UInt8(ascii: "{")
        depth += 1
        guard depth <= depthLimit else { throw SyntaxFault(offset: position, reason: .tooDeep) }
        position &+= 1
        let container = tokenCount
        append(isObject ? .object : .array, from: container &+ 1, to: 0)
        skipBlanks()
        if bytes[position] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          position &+= 1
          depth -= 1
        } else {
          tokens[container].next = UInt32(truncatingIfNeeded: parent)
          parent = container
          if isObject { try appendName(of: parent) }
          continue
        }
      default:
        try appendScalar()
      }
      // Behind a value: close what ends here, up to the next value.
      while true {
        skipBlanks()
        if depth == 0 {
          guard position >= count else { throw SyntaxFault(offset: position, reason: .trailingBytes) }
          return
        }
        let isObject = tokens[parent].kind == .object
        let byte = bytes[position]
        if !isObject { tokens[parent].end &+= 1 }
        if byte == UInt8(ascii: ",") {
          position &+= 1
          if isObject {
            skipBlanks()
            try appendName(of: parent)
          }
          break
        }
        guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { throw fault(.expectedSeparator) }
        position &+= 1
        depth -= 1
        let outer = Int(tokens[parent].next)
        tokens[parent].next = UInt32(truncatingIfNeeded: tokenCount)
        parent = outer
      }
    }
  }

  /// A fault here; the end of the text is a reason of its own.
  func fault(_ reason: JSONSyntaxError.Reason) -> SyntaxFault {
    SyntaxFault(offset: position, reason: position >= count ? .unexpectedEnd : reason)
  }

  @inline(__always)
  mutating func append(_ kind: Token.Kind, from start: Int, to end: Int, flag: Bool = false) {
    if tokenCount == capacity { grow() }
    // The text is shorter than 4 GiB (checked by the owner) and has no more tokens than bytes.
    (tokens + tokenCount).initialize(
      to: Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: tokenCount &+ 1), kind: kind, flag: flag))
    tokenCount &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: tokens, count: tokenCount)
    tokens.deallocate()
    tokens = larger
    capacity *= 2
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while bytes[position] <= 0x20 {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      default: return
      }
    }
  }

  /// A member name and its colon.
  @inline(__always)
  private mutating func appendName(of object: Int) throws(SyntaxFault) {
    guard bytes[position] == UInt8(ascii: "\"") else { throw fault(.expectedMemberName) }
    let name = try scanString()
    append(.string, from: name.lowerBound, to: name.upperBound)
    tokens[tokenCount &- 1].next = 0
    tokens[object].end &+= 1
    skipBlanks()
    guard bytes[position] == UInt8(ascii: ":") else { throw fault(.expectedColon) }
    position &+= 1
  }
}
