import HubCrypto
import Testing

@Suite struct ConstantTimeTests {
  @Test func equality() {
    #expect(ConstantTime.areEqual([UInt8](), [UInt8]()))
    #expect(ConstantTime.areEqual([1, 2, 3], [1, 2, 3]))
    #expect(ConstantTime.areEqual("secret".utf8, Array("secret".utf8)))
    #expect(ConstantTime.areEqual([0, 1, 2, 3][1...], [1, 2, 3]))
  }

  @Test("A difference in any bit of any byte counts")
  func differences() {
    let bytes = (0..<40).map { UInt8($0 * 5) }
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << bit
        #expect(!ConstantTime.areEqual(bytes, other))
      }
    }
  }

  @Test("Differences do not cancel out, and lengths count")
  func lengthsAndPairs() {
    #expect(!ConstantTime.areEqual([1, 2], [2, 1]))
    #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2]))
    #expect(!ConstantTime.areEqual([1, 2], [1, 2, 0]))
    #expect(!ConstantTime.areEqual([UInt8](), [0]))
  }
}
