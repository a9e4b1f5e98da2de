import HubCrypto
import Testing

struct RunningDigestTests {
  @Test(arguments: HashFunction.allCases)
  func piecesMakeTheSameDigest(function: HashFunction) throws {
    let message = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    let digest = try RunningDigest(function)
    #expect(try digest.value() == function.digest(of: []))
    try digest.update([])
    for start in stride(from: 0, to: message.count, by: 77) {
      try digest.update(Array(message[start...].prefix(77)))
    }
    #expect(try digest.value() == function.digest(of: message))
    try digest.update([1])
    #expect(try digest.value() == function.digest(of: message + [1]))
  }
}
