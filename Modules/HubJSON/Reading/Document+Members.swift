extension Document {
  /// Looks for duplicate names among the members of an object, once, and takes the later ones out of the way.
  ///
  /// Of members with the same name the first one counts. Names are equal when their bytes are.
  @inline(__always)
  func prepareMembers(of object: Int) {
    if !tokens[object].flag { removeDuplicates(of: object) }
  }

  private func removeDuplicates(of object: Int) {
    tokens[object].flag = true
    let count = Int(tokens[object].end)
    if count < 2 { return }
    guard count <= 32 else { return removeDuplicatesByHash(of: object) }
    // Few names: each is compared with all before it by a signature of length, first and last bytes; the names
    // themselves only when signatures are equal. Soundness: the temporary storage is written in order before it is
    // read, and does not leave the closure.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { signatures in
      var known = 0
      var name = object &+ 1
      let end = Int(tokens[object].next)
      while name < end {
        let signature = self.signature(of: tokens[name])
        // Without an early exit, so that the compiler can compare several at once.
        var isKnown = false
        for position in 0..<known { isKnown = (signatures[position] == signature) || isKnown }
        signatures.initializeElement(at: known, to: signature)
        known &+= 1
        let following = Int(tokens[name &+ 1].next)
        if isKnown, hasNameBefore(name, in: object) { remove(name) }
        name = following
      }
    }
  }

  private func hasNameBefore(_ name: Int, in object: Int) -> Bool {
    var other = object + 1
    while other < name {
      if tokens[other].length == tokens[name].length,
        text(of: tokens[other]).elementsEqual(text(of: tokens[name]))
      {
        return true
      }
      other = Int(tokens[other + 1].next)
    }
    return false
  }

  private func removeDuplicatesByHash(of object: Int) {
    var known: Set<ExactKey> = []
    known.reserveCapacity(Int(tokens[object].end))
    var name = object + 1
    let end = Int(tokens[object].next)
    while name < end {
      if !known.insert(ExactKey(string(of: tokens[name]))).inserted { remove(name) }
      name = Int(tokens[name + 1].next)
    }
  }

  /// A length of -1 equals that of no name that is asked for.
  private func remove(_ name: Int) {
    tokens[name].end = tokens[name].start &- 1
  }

  @inline(__always)
  private func signature(of name: Token) -> UInt32 {
    // The loads may be unaligned. The first reaches at most 8 bytes behind the name, into the text or its padding; the
    // second lies within the name.
    let start = UnsafeRawPointer(bytes + Int(name.start))
    let first = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let length = name.length
    let mixed =
      length < 8
      ? first & ((1 &<< UInt64(length &* 8)) &- 1)
      : first ^ (start + (length &- 8)).loadUnaligned(as: UInt64.self) &* 0xC2B2_AE3D_27D4_EB4F
    return UInt32(truncatingIfNeeded: ((mixed ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  /// The value of the member `name` of an object, and a mark that it was asked for.
  ///
  /// A linear probe that starts behind the member found last: a single comparison where a model declares its properties
  /// in the order in which the server sends them.
  @inline(__always)
  func member(_ name: String, of object: Int, reading: UInt32) -> Int? {
    var name = name
    // Soundness: the pointer to the name is used inside the closure only.
    return name.withUTF8 { wanted in
      let hint = Int(tokens[object].start)
      let first = object &+ 1
      let end = Int(tokens[object].next)
      guard let found = probe(for: wanted, from: hint, to: end) ?? probe(for: wanted, from: first, to: hint) else {
        return nil
      }
      tokens[found].next = reading
      tokens[object].start = tokens[found &+ 1].next
      return found &+ 1
    }
  }

  @inline(__always)
  private func probe(for wanted: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var name = start
    while name < end {
      if tokens[name].length == wanted.count, hasBytes(wanted, at: Int(tokens[name].start)) { return name }
      name = Int(tokens[name &+ 1].next)
    }
    return nil
  }

  @inline(__always)
  private func hasBytes(_ wanted: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let here = UnsafeRawPointer(bytes + offset)
    let count = wanted.count
    guard let there = UnsafeRawPointer(wanted.baseAddress), count >= 8 else {
      for index in 0..<count where wanted[index] != bytes[offset &+ index] { return false }
      return true
    }
    // Both sides hold `count` bytes, at least eight: no load leaves them, the last one overlaps the one before.
    var index = 0
    while index &+ 8 <= count {
      let left = (here + index).loadUnaligned(as: UInt64.self)
      if left != (there + index).loadUnaligned(as: UInt64.self) { return false }
      index &+= 8
    }
    let tail = count &- 8
    return (here + tail).loadUnaligned(as: UInt64.self) == (there + tail).loadUnaligned(as: UInt64.self)
  }

  /// Calls `body` with the tokens of each member's name and value, in the order of the text, duplicates left out.
  @inline(__always)
  func forEachMember(of object: Int, _ body: (_ name: Int, _ value: Int) -> Void) {
    prepareMembers(of: object)
    var name = object &+ 1
    let end = Int(tokens[object].next)
    while name < end {
      if tokens[name].length >= 0 { body(name, name &+ 1) }
      name = Int(tokens[name &+ 1].next)
    }
  }
}
