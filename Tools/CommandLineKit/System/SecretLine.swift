/// The line that is typed in answer to a question for a secret, byte by byte.
struct SecretLine {
  enum State: Equatable {
    case unfinished
    case finished(String)
    case interrupted
    case closed
  }

  private var bytes: [UInt8] = []

  /// Takes the next byte; `nil` at the end of the input.
  mutating func take(_ byte: UInt8?) -> State {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .finished(String(decoding: bytes, as: UTF8.self))
    case 0x03: return .interrupted
    // Control-D, and the end of the input: the end of the line, or of everything where there is no line.
    case 0x04, nil: return bytes.isEmpty ? .closed : .finished(String(decoding: bytes, as: UTF8.self))
    // Control-U.
    case 0x15: bytes = []
    // Backspace takes a whole character: its last byte and, before that, those that continue it.
    case 0x08, 0x7F:
      while let last = bytes.popLast(), last & 0xC0 == 0x80 { continue }
    // Other control characters are keys, not text.
    case let byte?: if byte >= 0x20 || byte == 0x09 { bytes.append(byte) }
    }
    return .unfinished
  }
}
