/// One block of the textual encoding of RFC 7468.
struct PEMBlock {
  let label: String
  let bytes: [UInt8]

  /// The block as text, in lines of 64 characters.
  var text: String {
    var text = "-----BEGIN \(label)-----\n"
    var rest = Base64.encode(bytes)[...]
    while !rest.isEmpty {
      text += rest.prefix(64) + "\n"
      rest = rest.dropFirst(64)
    }
    return text + "-----END \(label)-----\n"
  }

  /// Finds the first block that has one of `labels`. Text outside of blocks and blocks of other kinds, such as the
  /// parameters that precede some elliptic-curve keys, are passed over.
  static func first(
    in text: String, labelled labels: [String], operation: String
  ) throws(CryptoError) -> PEMBlock {
    var label: String?
    var content: [UInt8] = []
    for line in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let line = String(decoding: trimmed(line), as: UTF8.self)
      if let open = label {
        if line == "-----END \(open)-----" {
          label = nil
          guard labels.contains(open) else { continue }
          guard let bytes = Base64Codec.standard.decode(content), !bytes.isEmpty else {
            throw CryptoError(operation, .malformed, advice: "Check that the PEM text was copied unchanged.")
          }
          return PEMBlock(label: open, bytes: bytes)
        }
        // RFC 1421's header, the older way to say that a key is encrypted.
        if line.hasPrefix("Proc-Type:"), labels.contains(open) { throw encrypted(operation) }
        content += line.utf8
      } else if line.hasPrefix("-----BEGIN "), line.hasSuffix("-----") {
        let name = String(line.dropFirst(11).dropLast(5))
        if name == "ENCRYPTED PRIVATE KEY" { throw encrypted(operation) }
        label = name
        content = []
      }
    }
    let names = labels.map { "“\($0)”" }.joined(separator: " or ")
    throw CryptoError(operation, .malformed, advice: "Give the PEM text of a complete block labelled \(names).")
  }

  private static func encrypted(_ operation: String) -> CryptoError {
    CryptoError(
      operation, .unsupportedKey, advice: "The key is protected by a password; give it decrypted (“openssl pkey”).")
  }

  private static func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var line = line.drop(while: isBlank)
    while let last = line.last, isBlank(last) {
      line = line.dropLast()
    }
    return line
  }
}
