import HubTransport

/// Random texts in the forms that servers use.
struct Randomness: Sendable {
  let source: any RandomSource

  func uuid() -> String { UUIDText.random(source.bytes(16)) }

  /// Small letters and digits, as generated names and secrets have.
  func letters(_ count: Int) -> String { text(count, of: Self.lowercase) }

  /// Hexadecimal digits, as ids and secrets often have.
  func hexadecimal(_ count: Int) -> String { text(count, of: Array(Self.lowercase.prefix(16))) }

  private static let lowercase = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

  func text(_ count: Int, of alphabet: [UInt8]) -> String {
    String(decoding: source.bytes(count).map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }
}
