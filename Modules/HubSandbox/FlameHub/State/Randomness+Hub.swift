import HubTransport

// Names and hashes as the Hub makes them.
extension Randomness {
  /// A name such as the Hub makes for projects and analyses: `lunar-kestrel-817274`.
  func name() -> String { "\(word(of: Self.adjectives))-\(word(of: Self.nouns))-\(hexadecimal(6))" }

  private func word(of words: [String]) -> String {
    words[Int(source.bytes(1).first ?? 0) % words.count]
  }

  private static let adjectives = ["azure", "bold", "bright", "cosmic", "lively", "lunar", "proud", "swift"]
  private static let nouns = ["clover", "ember", "grove", "juniper", "kestrel", "marten", "panda", "quartz"]

  /// What a bcrypt hash looks like; it is the hash of nothing.
  func hashLike() -> String { Self.hashPrefix + text(53, of: Self.bcrypt) }

  /// What such a hash begins with.
  static let hashPrefix = "$2y$10$"

  private static let bcrypt = Array("./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
}
