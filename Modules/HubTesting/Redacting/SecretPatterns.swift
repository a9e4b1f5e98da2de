#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The byte sequences that give secrets away, found in one pass.
struct SecretPatterns {
  private struct Pattern {
    let bytes: [UInt8]
    /// Whether it counts only where it is no part of a word.
    let standsAlone: Bool
  }

  /// By their last eight bytes: tokens begin alike and end differently.
  private var long: [UInt64: [Pattern]] = [:]
  /// Whether a long pattern ends with these two bytes.
  private var endings: [Bool] = Array(repeating: false, count: 1 << 16)
  /// Those of less than eight bytes, by their last byte.
  private var short: [UInt8: [Pattern]] = [:]

  var isEmpty: Bool { long.isEmpty && short.isEmpty }

  init(given: some Sequence<String>, seen: Set<String>) {
    for secret in Set(given) where !secret.isEmpty { add(secret, standsAlone: false) }
    for secret in seen { add(secret, standsAlone: secret.utf8.count < 8) }
  }

  private mutating func add(_ secret: String, standsAlone: Bool) {
    let bytes = Array(secret.utf8)
    add(bytes, standsAlone: standsAlone)
    // Within a longer base64 the secret may begin at each of three places; the characters at its ends depend on what is
    // around it, and of a short secret too few are left.
    for shift in 0..<(bytes.count < 6 ? 1 : 3) where bytes.count > 2 {
      let text = Data([UInt8](repeating: 0, count: shift) + bytes).base64EncodedString()
      let whole = text.utf8.prefix((shift + bytes.count) * 8 / 6).dropFirst((shift * 8 + 5) / 6)
      let alone = bytes.count < 6
      add(Array(whole), standsAlone: alone)
      let urlSafe = whole.map(\.urlSafe)
      if !urlSafe.elementsEqual(whole) { add(urlSafe, standsAlone: alone) }
    }
  }

  private mutating func add(_ bytes: [UInt8], standsAlone: Bool) {
    guard let last = bytes.last else { return }
    let pattern = Pattern(bytes: bytes, standsAlone: standsAlone)
    guard bytes.count >= 8 else { return short[last, default: []].append(pattern) }
    let ending = bytes.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    long[ending, default: []].append(pattern)
    endings[Int(ending & 0xFFFF)] = true
  }

  /// Whether a secret is among the bytes, as it is or percent-encoded, even twice.
  func match(_ bytes: [UInt8]) -> Bool {
    var bytes = bytes
    for _ in 0..<3 {
      if matchAsIs(bytes) { return true }
      guard bytes.contains(UInt8(ascii: "%")) || bytes.contains(UInt8(ascii: "+")) else { return false }
      let decoded = bytes.percentDecoded
      if matchAsIs(decoded.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }) { return true }
      guard decoded != bytes else { return false }
      bytes = decoded
    }
    return false
  }

  private func matchAsIs(_ bytes: [UInt8]) -> Bool {
    var window: UInt64 = 0
    for (position, byte) in bytes.enumerated() {
      window = window << 8 | UInt64(byte)
      if endings[Int(window & 0xFFFF)], let patterns = long[window], matches(patterns, bytes, through: position) {
        return true
      }
      if !short.isEmpty, let patterns = short[byte], matches(patterns, bytes, through: position) { return true }
    }
    return false
  }

  /// Whether one of the patterns ends at a position.
  private func matches(_ patterns: [Pattern], _ bytes: [UInt8], through position: Int) -> Bool {
    let end = position + 1
    return patterns.contains { pattern in
      let start = end - pattern.bytes.count
      guard start >= 0, bytes[start..<end].elementsEqual(pattern.bytes) else { return false }
      guard pattern.standsAlone else { return true }
      return (start == 0 || !bytes[start - 1].isOfWord) && (end == bytes.count || !bytes[end].isOfWord)
    }
  }
}
