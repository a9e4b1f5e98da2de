import HubCrypto
import Testing

/// The examples that NIST gives for FIPS 180: nothing, one block, two blocks of either size, many blocks.
@Suite struct DigestTests {
  private static let long = """
    abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs\
    mnopqrstnopqrstu
    """

  /// The examples of RFC 1321, A.5.
  @Test func md5() throws {
    #expect(try digest(.md5, "") == "d41d8cd98f00b204e9800998ecf8427e")
    #expect(try digest(.md5, "message digest") == "f96b697d7cb7938d525a2f31aaf161d0")
  }

  @Test func sha1() throws {
    #expect(
      try digest(.sha1, "")
        == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(
      try digest(.sha1, "abc")
        == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(
      try digest(.sha1, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
    #expect(
      try digest(.sha1, Self.long)
        == "a49b2446a02c645bf419f995b67091253a04a259")
    #expect(
      try digest(.sha1, String(repeating: "a", count: 1_000_000))
        == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
  }

  @Test func sha256() throws {
    #expect(
      try digest(.sha256, "")
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      try digest(.sha256, "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      try digest(.sha256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      try digest(.sha256, Self.long)
        == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1")
    #expect(
      try digest(.sha256, String(repeating: "a", count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func sha384() throws {
    #expect(
      try digest(.sha384, "")
        == "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b")
    #expect(
      try digest(.sha384, "abc")
        == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7")
    #expect(
      try digest(.sha384, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "3391fdddfc8dc7393707a65b1b4709397cf8b1d162af05abfe8f450de5f36bc6b0455a8520bc4e6f5fe95b1fe3c8452b")
    #expect(
      try digest(.sha384, Self.long)
        == "09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712fcc7c71a557e2db966c3e9fa91746039")
    #expect(
      try digest(.sha384, String(repeating: "a", count: 1_000_000))
        == "9d0e1809716474cb086e834e310a4a1ced149e9c00f248527972cec5704c2a5b07b8b3dc38ecc4ebae97ddd87f3d8985")
  }

  @Test func sha512() throws {
    #expect(
      try digest(.sha512, "")
        == """
        cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f\
        63b931bd47417a81a538327af927da3e
        """)
    #expect(
      try digest(.sha512, "abc")
        == """
        ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd\
        454d4423643ce80e2a9ac94fa54ca49f
        """)
    #expect(
      try digest(.sha512, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == """
        204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c33596fd15c13b1b07f9aa1d3bea57789ca0\
        31ad85c7a71dd70354ec631238ca3445
        """)
    #expect(
      try digest(.sha512, Self.long)
        == """
        8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433a\
        c7d329eeb6dd26545e96e55b874be909
        """)
    #expect(
      try digest(.sha512, String(repeating: "a", count: 1_000_000))
        == """
        e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31b\
        eb009c5c2c49aa2e4eadb217ad8cc09b
        """)
  }

  @Test func sizes() throws {
    for function in HashFunction.allCases {
      #expect(try function.digest(of: [1, 2, 3]).count == function.digestByteCount)
    }
    #expect(HashFunction.allCases.map(\.digestByteCount) == [16, 20, 32, 48, 64])
  }

  @Test("Any collection of bytes gives what the array gives")
  func collections() throws {
    let bytes = Array("0123456789".utf8)
    let expected = try HashFunction.sha256.digest(of: Array(bytes[2..<7]))
    #expect(try HashFunction.sha256.digest(of: bytes[2..<7]) == expected)
    #expect(try HashFunction.sha256.digest(of: "23456".utf8) == expected)
    #expect(try HashFunction.sha256.digest(of: bytes[2..<7].lazy.map { $0 }) == expected)
  }

  private func digest(_ function: HashFunction, _ message: String) throws -> String {
    Hex.encode(try function.digest(of: message.utf8))
  }
}
