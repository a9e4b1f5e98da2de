import HubTransport

/// Random texts in the forms that the Hub uses.
struct Randomness: Sendable {
  let source: any RandomSource

  func uuid() -> String { UUIDText.random(source.bytes(16)) }

  /// Small letters and digits, as generated names and secrets have.
  func letters(_ count: Int) -> String { text(count, of: Self.lowercase) }

  /// Hexadecimal digits, as secrets that core makes have.
  func hexadecimal(_ count: Int) -> String { text(count, of: Array(Self.lowercase.prefix(16))) }

  /// A name such as the Hub makes for projects and analyses: `lunar-kestrel-817274`.
  func name() -> String { "\(word(of: Self.adjectives))-\(word(of: Self.nouns))-\(hexadecimal(6))" }

  private func word(of words: [String]) -> String {
    words[Int(source.bytes(1).first ?? 0) % words.count]
  }

  private static let adjectives = ["azure", "bold", "bright", "cosmic", "lively", "lunar", "proud", "swift"]
  private static let nouns = ["clover", "ember", "grove", "juniper", "kestrel", "marten", "panda", "quartz"]

  /// What a bcrypt hash looks like; it is the hash of nothing.
  func hashLike() -> String { "$2y$10$" + text(53, of: Self.bcrypt) }

  private static let lowercase = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
  private static let bcrypt = Array("./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

  private func text(_ count: Int, of alphabet: [UInt8]) -> String {
    String(decoding: source.bytes(count).map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }
}
