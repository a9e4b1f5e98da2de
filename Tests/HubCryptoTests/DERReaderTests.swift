import Testing

@testable import HubCrypto

@Suite struct DERReaderTests {
  @Test(
    "Integers round-trip in their shortest form",
    arguments: [
      ([], [2, 1, 0]), ([1], [2, 1, 1]), ([0x7F], [2, 1, 0x7F]), ([0x80], [2, 2, 0, 0x80]), ([1, 0], [2, 2, 1, 0]),
    ] as [([UInt8], [UInt8])])
  func integers(_ number: [UInt8], _ der: [UInt8]) {
    #expect(DERWriter.unsignedInteger(number) == der)
    #expect(DERWriter.unsignedInteger([0, 0] + number) == der)
    var reader = DERReader(der[...])
    #expect(reader.unsignedInteger() == number)
    #expect(reader.isAtEnd)
  }

  @Test(
    "What is not DER of an unsigned integer",
    arguments: [
      [], [2], [2, 0], [2, 1], [2, 2, 0, 1], [2, 2, 0, 0x7F], [2, 1, 0x80], [2, 1, 0xFF], [2, 0x81, 1, 5],
      [2, 0x80, 5, 0, 0], [2, 0x82, 0, 1, 5], [2, 0x83, 0, 0, 1, 5], [2, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [2, 0xFF],
      [3, 1, 5], [0x22, 1, 5],
    ] as [[UInt8]])
  func malformedIntegers(_ der: [UInt8]) {
    var reader = DERReader(der[...])
    #expect(reader.unsignedInteger() == nil)
  }

  @Test("Lengths at the boundaries of their forms", arguments: [0, 1, 127, 128, 255, 256, 65_535])
  func lengths(_ count: Int) {
    let content = [UInt8](repeating: 9, count: count)
    let der = DERWriter.element(.octetString, content)
    var reader = DERReader(der[...])
    #expect(reader.element(.octetString).map(Array.init) == content)
    #expect(reader.isAtEnd)
    var cut = DERReader(der.dropLast())
    #expect(cut.element(.octetString) == nil)
  }

  @Test("Bit strings hold whole bytes")
  func bitStrings() {
    var whole = DERReader([3, 2, 0, 5])
    #expect(whole.byteBitString().map(Array.init) == [5])
    var partial = DERReader([3, 2, 1, 4])
    #expect(partial.byteBitString() == nil)
    var empty = DERReader([3, 0])
    #expect(empty.byteBitString() == nil)
  }

  @Test("An element that is not there is passed over, and nothing is lost")
  func optionalElements() {
    var reader = DERReader([2, 1, 5])
    #expect(reader.optionalElement(.context0) == nil)
    #expect(reader.unsignedInteger() == [5])
    #expect(reader.optionalElement(.context0) == nil)
  }
}
