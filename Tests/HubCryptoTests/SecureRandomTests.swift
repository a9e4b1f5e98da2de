import HubCrypto
import Testing

@Suite struct SecureRandomTests {
  @Test(arguments: [0, 1, 7, 8, 9, 32, 1000])
  func counts(_ count: Int) {
    #expect(SecureRandom.bytes(count: count).count == count)
  }

  @Test("Draws differ, and so does each byte of them")
  func drawsDiffer() {
    let draws = (0..<100).map { _ in SecureRandom.bytes(count: 32) }
    #expect(Set(draws).count == 100)
    for position in 0..<32 {
      #expect(Set(draws.map { $0[position] }).count > 20)
    }
  }

  @Test func aGeneratorDecides() {
    struct Counter: RandomNumberGenerator {
      var value: UInt64 = 0x0807_0605_0403_0201
      mutating func next() -> UInt64 {
        defer { value += 1 }
        return value
      }
    }
    var generator = Counter()
    #expect(SecureRandom.bytes(count: 10, using: &generator) == [1, 2, 3, 4, 5, 6, 7, 8, 2, 2])
    #expect(SecureRandom.bytes(count: 0, using: &generator) == [])
    #expect(SecureRandom.bytes(count: 1, using: &generator) == [3])
  }
}
