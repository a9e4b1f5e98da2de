#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension UUID {
  /// A UUID from its 36 characters, upper or lower case (RFC 9562 section 4); `nil` for anything else.
  ///
  /// By hand, because `UUID(uuidString:)` takes twenty times as long on Linux.
  @_spi(Backend) public init?(hubText text: String) {
    self.init(hubBytes: Array(text.utf8))
  }

  /// The 36 characters in lower case, as all backends write them.
  @_spi(Backend) public var hubText: String {
    let bytes = [
      uuid.0, uuid.1, uuid.2, uuid.3, uuid.4, uuid.5, uuid.6, uuid.7, uuid.8, uuid.9, uuid.10, uuid.11, uuid.12,
      uuid.13, uuid.14, uuid.15,
    ]
    var text: [UInt8] = []
    text.reserveCapacity(36)
    func put(_ digit: UInt8) {
      text.append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ digit &- 10)
    }
    for position in 0..<16 {
      if position == 4 || position == 6 || position == 8 || position == 10 { text.append(UInt8(ascii: "-")) }
      put(bytes[position] >> 4)
      put(bytes[position] & 0xF)
    }
    return String(decoding: text, as: UTF8.self)
  }

  @inline(__always)
  init?<Text: RandomAccessCollection<UInt8>>(hubBytes text: Text) where Text.Index == Int {
    let base = text.startIndex
    guard text.count == 36, text[base + 8] == UInt8(ascii: "-"), text[base + 13] == UInt8(ascii: "-"),
      text[base + 18] == UInt8(ascii: "-"), text[base + 23] == UInt8(ascii: "-")
    else { return nil }
    // Gets a high bit from anything that is no digit; looked at once, so that the digits take no branches.
    var seen: UInt8 = 0
    func digit(_ position: Int) -> UInt8 {
      let number = text[base + position] &- UInt8(ascii: "0")
      let letter = (text[base + position] | 0x20) &- UInt8(ascii: "a")
      let value = number <= 9 ? number : letter <= 5 ? letter &+ 10 : 0x80
      seen |= value
      return value
    }
    func byte(_ position: Int) -> UInt8 { digit(position) &<< 4 | digit(position + 1) & 0xF }
    let bytes = (
      byte(0), byte(2), byte(4), byte(6), byte(9), byte(11), byte(14), byte(16), byte(19), byte(21), byte(24), byte(26),
      byte(28), byte(30), byte(32), byte(34)
    )
    guard seen < 0x80 else { return nil }
    self.init(uuid: bytes)
  }
}
