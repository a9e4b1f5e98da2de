import HubCrypto
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("Proof keys (RFC 7636)")
struct ProofKeyTests {
  @Test("the vectors of appendix B")
  func appendixB() throws {
    let bytes: [UInt8] = [
      116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214, 191, 240,
      91, 88, 5, 88, 83, 132, 141, 121,
    ]
    let key = ProofKey(FixedBytes(bytes: bytes))
    #expect(key.verifier.exposed == "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    let challenge = try key.challenge()
    #expect(challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    let hash: [UInt8] = [
      19, 211, 30, 150, 26, 26, 216, 236, 47, 22, 177, 12, 76, 152, 46, 8, 118, 168, 120, 173, 109, 241, 68, 86, 110,
      225, 137, 74, 203, 112, 249, 195,
    ]
    #expect(Base64URL.decode(challenge) == hash)
  }

  @Test("verifiers are of the form that the RFC demands, and new each time")
  func form() {
    let random = SeededRandom(seed: 7)
    let verifiers = (0..<100).map { _ in ProofKey(random).verifier.exposed }
    #expect(Set(verifiers).count == 100)
    for verifier in verifiers {
      #expect((43...128).contains(verifier.count))
      #expect(verifier.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._~".contains($0)) })
    }
  }
}

/// Random numbers that are these.
private struct FixedBytes: RandomSource {
  let bytes: [UInt8]

  func bytes(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }
}
