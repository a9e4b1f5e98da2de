/// A JSON text that was read: its bytes, its tape, and how models are to be read from it.
///
/// On unsafe pointers: the document owns both allocations from its creation to its `deinit` and never moves them.
/// Every decoder and container holds a reference to the document, so that one that escapes the decoding call keeps them
/// alive and is harmless. Offsets and token numbers come from the tape alone, which was written by a complete check of
/// the text. The parts that change (look-up hints, marks of asked names) are changed by non-`Sendable` decoders only.
final class Document {
  /// The text, its escapes already replaced, and `TapeBuilder.padding` zero bytes behind it.
  let bytes: UnsafeMutablePointer<UInt8>
  /// The tape; token 0 is the whole document.
  let tokens: UnsafeMutablePointer<Token>
  let tokenCount: Int
  let naming: KeyNaming
  let userInfo: [CodingUserInfoKey: any Sendable]
  // Unchecked: the property is touched in single statements that call nothing, so accesses cannot overlap; the dynamic
  // check would cost a third of the decoding time.
  @exclusivity(unchecked) private var lastReading: UInt32 = 0

  /// Reads and checks all of `text`.
  convenience init(
    _ text: [UInt8], depthLimit: Int, naming: KeyNaming = .asDeclared,
    userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws(JSONSyntaxError) {
    // Offsets are 32 bits wide.
    guard text.count < Int(UInt32.max) - TapeBuilder.padding else {
      throw JSONSyntaxError(SyntaxFault(offset: 0, reason: .tooLarge), in: text)
    }
    // A copy, because an array's own storage is not promised to stay where it is, and because the padding spares the
    // loops their bounds checks. The closure initialises all of it before anything is read.
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + TapeBuilder.padding)
    text.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { bytes.initialize(from: base, count: source.count) }
    }
    (bytes + text.count).initialize(repeating: 0, count: TapeBuilder.padding)
    var builder = TapeBuilder(bytes: bytes, count: text.count, depthLimit: depthLimit)
    do {
      try builder.build()
    } catch {
      builder.deallocate()
      bytes.deallocate()
      throw JSONSyntaxError(error, in: text)
    }
    self.init(
      owning: bytes, tokens: builder.tokens, tokenCount: builder.tokenCount, naming: naming, userInfo: userInfo)
  }

  private init(
    owning bytes: UnsafeMutablePointer<UInt8>, tokens: UnsafeMutablePointer<Token>, tokenCount: Int,
    naming: KeyNaming, userInfo: [CodingUserInfoKey: any Sendable]
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.tokenCount = tokenCount
    self.naming = naming
    self.userInfo = userInfo
  }

  deinit {
    // Both hold plain bytes: nothing has to be deinitialised.
    bytes.deallocate()
    tokens.deallocate()
  }

  /// A number for one reading of one value by one `Decodable` type; member names are marked with it when asked for.
  @inline(__always)
  func nextReading() -> UInt32 {
    lastReading &+= 1
    return lastReading
  }

  /// The text of a string, number or member name, valid while the document lives.
  @inline(__always)
  func text(of token: Token) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(token.start), count: token.length)
  }

  /// The same as a string. The bytes were checked to be UTF-8.
  @inline(__always)
  func string(of token: Token) -> String {
    String(decoding: text(of: token), as: UTF8.self)
  }
}
