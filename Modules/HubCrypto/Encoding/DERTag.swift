/// The tags that keys are made of (X.690, section 8.1.2).
enum DERTag: UInt8 {
  case integer = 0x02
  case bitString = 0x03
  case octetString = 0x04
  case null = 0x05
  case objectIdentifier = 0x06
  case sequence = 0x30
  /// An explicitly tagged `[0]`.
  case context0 = 0xA0
  /// An explicitly tagged `[1]`.
  case context1 = 0xA1
  /// An implicitly tagged `[1]` over a string.
  case primitiveContext1 = 0x81
}
