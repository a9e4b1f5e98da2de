import Testing

@testable import HubCrypto

@Suite struct ECDSASignatureTests {
  @Test("Short numbers are padded to 32 bytes, and high ones keep their sign")
  func conversion() {
    let short = [UInt8](repeating: 0, count: 30) + [1, 2]
    let high = [0xFF] + [UInt8](repeating: 5, count: 31)
    let der = [0x30, 0x27, 2, 2, 1, 2, 2, 0x21, 0] + high
    #expect(ECDSASignature.raw(fromDER: der) == short + high)
    #expect(ECDSASignature.der(fromRaw: short + high) == der)
    #expect(ECDSASignature.raw(fromDER: [0x30, 6, 2, 1, 0, 2, 1, 0x7F])?.suffix(2) == [0, 0x7F])
  }

  @Test func whatIsNoSignature() {
    let long = [0x30, 0x26, 2, 0x21, 1] + [UInt8](repeating: 0, count: 32) + [2, 1, 1]
    for der in [
      [], [0x30, 0], [0x30, 3, 2, 1, 1], [0x30, 6, 2, 1, 1, 2, 1, 1, 0], [0x30, 6, 2, 1, 0x81, 2, 1, 1], long,
    ] {
      #expect(ECDSASignature.raw(fromDER: der) == nil)
    }
  }
}
