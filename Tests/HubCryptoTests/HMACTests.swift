import HubCrypto
import Testing

@Suite struct HMACTests {
  struct Vector: Sendable {
    var key: [UInt8]
    var message: [UInt8]
    var codes: [HashFunction: String]
  }

  static let rfc2202: [Vector] = [
    Vector(
      key: .init(repeating: 0x0b, count: 20),
      message: Array("Hi There".utf8),
      codes: [.sha1: "b617318655057264e28bc0b6fb378c8ef146be00"]),
    Vector(
      key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8),
      codes: [.sha1: "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"]),
    Vector(
      key: .init(repeating: 0xaa, count: 20),
      message: .init(repeating: 0xdd, count: 50),
      codes: [.sha1: "125d7342b9ac11cd91a39af48aa17b4f63f175d3"]),
    Vector(
      key: Array(1...25),
      message: .init(repeating: 0xcd, count: 50),
      codes: [.sha1: "4c9007f4026250c6bc8414f9bf50c86c2d7235da"]),
    Vector(
      key: .init(repeating: 0x0c, count: 20),
      message: Array("Test With Truncation".utf8),
      codes: [.sha1: "4c1a03424b55e07fe7f27be1d58bb9324a9a5a04"]),
    Vector(
      key: .init(repeating: 0xaa, count: 80),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      codes: [.sha1: "aa4ae5e15272d00e95705637ce8a3b55ed402112"]),
    Vector(
      key: .init(repeating: 0xaa, count: 80),
      message: Array("Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data".utf8),
      codes: [.sha1: "e8e99d0f45237d786d6bbaa7965c7808bbff1a91"]),
  ]

  static let rfc4231: [Vector] = [
    Vector(
      key: .init(repeating: 0x0b, count: 20),
      message: Array("Hi There".utf8),
      codes: [
        .sha256: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        .sha384: "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6",
        .sha512: """
        87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4\
        be9d914eeb61f1702e696c203a126854
        """,
      ]),
    Vector(
      key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8),
      codes: [
        .sha256: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        .sha384: "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        .sha512: """
        164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd\
        caeab1a34d4a6b4b636e070a38bce737
        """,
      ]),
    Vector(
      key: .init(repeating: 0xaa, count: 20),
      message: .init(repeating: 0xdd, count: 50),
      codes: [
        .sha256: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        .sha384: "88062608d3e6ad8a0aa2ace014c8a86f0aa635d947ac9febe83ef4e55966144b2a5ab39dc13814b94e3ab6e101a34f27",
        .sha512: """
        fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39bf3e848279a722c806b485a47e67c807\
        b946a337bee8942674278859e13292fb
        """,
      ]),
    Vector(
      key: Array(1...25),
      message: .init(repeating: 0xcd, count: 50),
      codes: [
        .sha256: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        .sha384: "3e8a69b7783c25851933ab6290af6ca77a9981480850009cc5577c6e1f573b4e6801dd23c4a7d679ccf8a386c674cffb",
        .sha512: """
        b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3dba91ca5c11aa25eb4d679275cc5788063\
        a5f19741120c4f2de2adebeb10a298dd
        """,
      ]),
    Vector(
      key: .init(repeating: 0x0c, count: 20),
      message: Array("Test With Truncation".utf8),
      codes: [
        .sha256: "a3b6167473100ee06e0c796c2955552bfa6f7c0a6a8aef8b93f860aab0cd20c5",
        .sha384: "3abf34c3503b2a23a46efc619baef897f4c8e42c934ce55ccbae9740fcbc1af4ca62269e2a37cd88ba926341efe4aeea",
        .sha512: """
        415fad6271580a531d4179bc891d87a650188707922a4fbb36663a1eb16da008711c5b50ddd0fc235084eb9d3364a145\
        4fb2ef67cd1d29fe6773068ea266e96b
        """,
      ]),
    Vector(
      key: .init(repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      codes: [
        .sha256: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        .sha384: "4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c60c2ef6ab4030fe8296248df163f44952",
        .sha512: """
        80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e52\
        95e64f73f63f0aec8b915a985d786598
        """,
      ]),
    Vector(
      key: .init(repeating: 0xaa, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-si"
          + "ze data. The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      codes: [
        .sha256: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
        .sha384: "6617178e941f020d351e2f254e8fd32c602420feb0b8fb9adccebb82461e99c5a678cc31e799176d3860e6110c46523e",
        .sha512: """
        e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944b6022cac3c4982b10d5eeb55c3e4de15\
        134676fb6de0446065c97440fa8c6a58
        """,
      ]),
  ]

  @Test("All cases of RFC 2202 for SHA-1 and of RFC 4231", arguments: HMACTests.rfc2202 + HMACTests.rfc4231)
  func vectors(_ vector: Vector) throws {
    for (function, code) in vector.codes {
      let computed = try HMAC.authenticationCode(for: vector.message, key: vector.key, using: function)
      #expect(Hex.encode(computed) == code)
      #expect(try HMAC.isValid(computed, for: vector.message, key: vector.key, using: function))
    }
  }

  @Test("Case 5 of RFC 4231 prints the first 128 bits")
  func truncated() {
    #expect(Self.rfc4231[4].codes[.sha256]?.hasPrefix("a3b6167473100ee06e0c796c2955552b") == true)
    #expect(Self.rfc4231[4].codes[.sha384]?.hasPrefix("3abf34c3503b2a23a46efc619baef897") == true)
    #expect(Self.rfc4231[4].codes[.sha512]?.hasPrefix("415fad6271580a531d4179bc891d87a6") == true)
  }

  @Test("An empty key is the empty key, not the key of the call before")
  func emptyKey() throws {
    _ = try HMAC.authenticationCode(for: [1, 2, 3], key: Array("secret".utf8), using: .sha256)
    let code = try HMAC.authenticationCode(for: [UInt8](), key: [UInt8](), using: .sha256)
    #expect(Hex.encode(code) == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }

  @Test func invalidCodesAreRefused() throws {
    let key = Array("key".utf8)
    let message = Array("message".utf8)
    let code = try HMAC.authenticationCode(for: message, key: key, using: .sha256)
    #expect(try !HMAC.isValid(code.dropLast(), for: message, key: key, using: .sha256))
    #expect(try !HMAC.isValid(code + [0], for: message, key: key, using: .sha256))
    #expect(try !HMAC.isValid([UInt8](), for: message, key: key, using: .sha256))
    #expect(try !HMAC.isValid(code, for: message + [0], key: key, using: .sha256))
    #expect(try !HMAC.isValid(code, for: message, key: key + [1], using: .sha256))
    #expect(try !HMAC.isValid(code, for: message, key: key, using: .sha512))
    for index in code.indices {
      var changed = code
      changed[index] ^= 1
      #expect(try !HMAC.isValid(changed, for: message, key: key, using: .sha256))
    }
  }
}
