import HubCrypto

/// The key on P-256 and the signature of RFC 7515, appendix A.3.
enum P256Vector {
  static let x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"
  static let y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
  static let d = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"
  static let message = """
    eyJhbGciOiJFUzI1NiJ9.\
    eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ
    """
  static let signature = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"

  static var publicJWK: P256PublicKey.JWKComponents { .init(x: x, y: y) }

  static var privateJWK: P256PrivateKey.JWKComponents { .init(x: x, y: y, d: d) }

  static var messageBytes: [UInt8] { Array(message.utf8) }
}
