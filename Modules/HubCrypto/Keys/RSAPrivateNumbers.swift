/// The numbers of an RSAPrivateKey with two primes (RFC 8017, appendix A.1.2), big-endian and without leading zeros. A mirror
/// of it has no children, so that whatever contains it does not print it.
struct RSAPrivateNumbers: Sendable, CustomReflectable {
  var n: [UInt8]
  var e: [UInt8]
  var d: [UInt8]
  var p: [UInt8]
  var q: [UInt8]
  var dp: [UInt8]
  var dq: [UInt8]
  var qi: [UInt8]

  /// Reads PKCS #1; nil when it is anything else, keys of more than two primes included.
  init?(pkcs1DER der: ArraySlice<UInt8>) {
    var outer = DERReader(der)
    guard var body = outer.sequence(), outer.isAtEnd, body.unsignedInteger() == [],
      let n = body.unsignedInteger(), let e = body.unsignedInteger(), let d = body.unsignedInteger(),
      let p = body.unsignedInteger(), let q = body.unsignedInteger(), let dp = body.unsignedInteger(),
      let dq = body.unsignedInteger(), let qi = body.unsignedInteger(), body.isAtEnd
    else { return nil }
    self.init(n: n, e: e, d: d, p: p, q: q, dp: dp, dq: dq, qi: qi)
  }

  init(
    n: [UInt8], e: [UInt8], d: [UInt8], p: [UInt8], q: [UInt8], dp: [UInt8], dq: [UInt8], qi: [UInt8]
  ) {
    self.n = n
    self.e = e
    self.d = d
    self.p = p
    self.q = q
    self.dp = dp
    self.dq = dq
    self.qi = qi
  }

  var customMirror: Mirror { Mirror(self, children: []) }

  var pkcs1DER: [UInt8] {
    let numbers = [[], n, e, d, p, q, dp, dq, qi].map { DERWriter.unsignedInteger($0) }
    return DERWriter.element(.sequence, Array(numbers.joined()))
  }
}
