/// The two forms of a signature on P-256: Ecdsa-Sig-Value (RFC 3279, section 2.2.3), whose numbers have no leading zeros,
/// and JOSE's 64 bytes (RFC 7518, section 3.4), which keep them.
enum ECDSASignature {
  static func raw(fromDER der: [UInt8]) -> [UInt8]? {
    var outer = DERReader(der[...])
    guard var body = outer.sequence(), outer.isAtEnd, let r = body.unsignedInteger(), let s = body.unsignedInteger(),
      body.isAtEnd, r.count <= 32, s.count <= 32
    else { return nil }
    return [r, s].flatMap { [UInt8](repeating: 0, count: 32 - $0.count) + $0 }
  }

  static func der(fromRaw raw: [UInt8]) -> [UInt8] {
    DERWriter.sequence(DERWriter.unsignedInteger(raw.prefix(32)), DERWriter.unsignedInteger(raw.suffix(32)))
  }
}
