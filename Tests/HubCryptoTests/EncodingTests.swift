import HubCrypto
import Testing

@Suite struct EncodingTests {
  @Test(
    "RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ text: String, _ encoded: String) {
    #expect(Base64.encode(text.utf8) == encoded)
    #expect(Base64.decode(encoded) == Array(text.utf8))
    let unpadded = encoded.filter { $0 != "=" }
    #expect(Base64URL.encode(text.utf8) == unpadded)
    #expect(Base64URL.decode(unpadded) == Array(text.utf8))
  }

  @Test("RFC 7515, appendix C")
  func base64URLOfJOSE() {
    #expect(Base64URL.encode([3, 236, 255, 224, 193]) == "A-z_4ME")
    #expect(Base64URL.decode("A-z_4ME") == [3, 236, 255, 224, 193])
  }

  @Test func allBytesRoundTrip() {
    let bytes = (0...255).map { UInt8($0) }
    for count in [1, 2, 3, 255, 256] {
      #expect(Base64.decode(Base64.encode(bytes.suffix(count))) == bytes.suffix(count))
      #expect(Base64URL.decode(Base64URL.encode(bytes.suffix(count))) == bytes.suffix(count))
      #expect(Hex.decode(Hex.encode(bytes.suffix(count))) == bytes.suffix(count))
    }
    #expect(Base64.encode([0xFB, 0xFF]) == "+/8=")
    #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
  }

  @Test(
    "Base64url that nothing encodes to",
    arguments: [
      "Zg==", "Zm8=", "+/8", "Zg ", " Zg", "Zm\n8", "A", "AAAAA", "Zh", "Zm9", "Zm9vYg.", "é", "Zm\u{0}8", "=",
    ])
  func strictBase64URL(_ text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test(
    "Base64 that nothing encodes to",
    arguments: [
      "Zg", "Zm8", "Zg=", "Zg===", "Z===", "====", "=", "-_8=", "Zm9v\n", "Zm9v Zm9v", "Zg==Zg==", "Zh==", "Zm9=",
      "Z=g=", "AAAAA",
    ])
  func strictBase64(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func hex() {
    #expect(Hex.encode([0x00, 0x0F, 0xA0, 0xFF]) == "000fa0ff")
    #expect(Hex.decode("000FA0ff") == [0x00, 0x0F, 0xA0, 0xFF])
    #expect(Hex.decode("") == [])
    for text in ["0", "000", "0g", "0x00", " 00", "00 ", "0:0", "٠٠"] {
      #expect(Hex.decode(text) == nil)
    }
  }

  @Test func slicesOfTextAreDecoded() {
    let token = "Zm9v.YmFy"
    #expect(token.split(separator: ".").map { Base64URL.decode($0) } == [Array("foo".utf8), Array("bar".utf8)])
  }
}
