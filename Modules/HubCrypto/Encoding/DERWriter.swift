/// Writes the few ASN.1 types that keys are made of, in DER. What is written here is shorter than 64 KiB.
enum DERWriter {
  static func element(_ tag: DERTag, _ content: some Collection<UInt8>) -> [UInt8] {
    [tag.rawValue] + length(content.count) + content
  }

  static func sequence(_ elements: [UInt8]...) -> [UInt8] {
    element(.sequence, Array(elements.joined()))
  }

  /// Writes an unsigned big-endian number.
  static func unsignedInteger(_ number: some Collection<UInt8>) -> [UInt8] {
    let digits = number.drop { $0 == 0 }
    // A leading zero keeps the number from being negative, and is the digit of zero itself.
    let sign: [UInt8] = (digits.first ?? 0x80) >= 0x80 ? [0] : []
    return element(.integer, sign + digits)
  }

  static func byteBitString(_ content: some Collection<UInt8>) -> [UInt8] {
    element(.bitString, [0] + content)
  }

  private static func length(_ count: Int) -> [UInt8] {
    switch count {
    case ..<0x80: [UInt8(count)]
    case ..<0x100: [0x81, UInt8(count)]
    default: [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
    }
  }
}
