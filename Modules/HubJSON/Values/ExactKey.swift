/// A member name that is compared by its bytes, as JSON does, not by canonical equivalence as `String` does.
struct ExactKey: Hashable {
  let name: String

  init(_ name: String) { self.name = name }

  static func == (left: ExactKey, right: ExactKey) -> Bool { left.name.hasSameBytes(as: right.name) }

  func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

extension String {
  /// Whether both have the same UTF-8 bytes.
  @inline(__always)
  func hasSameBytes(as other: String) -> Bool {
    // The first comparison is the fast one; canonically equivalent texts of other bytes fail the second.
    self == other && utf8.elementsEqual(other.utf8)
  }
}
