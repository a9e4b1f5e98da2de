/// Percent-encoding of RFC 3986.
public enum PercentEncoding {
  /// A text as one path segment: everything but unreserved bytes is encoded, `/` and `%` too.
  ///
  /// Whoever fills a path refuses `.` and `..` first: encoded or not, servers and intermediaries resolve them away.
  public static func segment(_ text: String) -> String { encode(text) }

  /// A text as a name or value of a query: everything but unreserved bytes is encoded, `+` too.
  public static func queryComponent(_ text: String) -> String { encode(text) }

  /// Decodes `%XX`; a `%` without two hexadecimal digits stays. Bytes that are no UTF-8 are replaced.
  public static func decode(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let high = rest.first.flatMap(hexValue), let low = rest.dropFirst().first.flatMap(hexValue) {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
