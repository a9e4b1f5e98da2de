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
    // Few names: compare all pairs by a signature of length, first and last bytes, and the names only when it matches.
    // Soundness: the temporary storage is written in order before it is read, and does not leave the closure.
    withUnsafeTemporaryAllocation(of: (signature: UInt64, token: Int).self, capacity: count) { names in
      var known = 0
      var name = object &+ 1
      let end = Int(tokens[object].next)
      while name < end {
        let signature = self.signature(of: tokens[name])
        var isDuplicate = false
        for other in 0..<known
        where names[other].signature == signature && hasSameName(names[other].token, name) {
          isDuplicate = true
        }
        let following = Int(tokens[name &+ 1].next)
        if isDuplicate {
          remove(name)
        } else {
          names.initializeElement(at: known, to: (signature, name))
          known &+= 1
        }
        name = following
      }
    }
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
  private func signature(of name: Token) -> UInt64 {
    // The loads may be unaligned. The first reaches at most 8 bytes behind the name, into the text or its padding; the
    // second lies within the name.
    let start = UnsafeRawPointer(bytes + Int(name.start))
    let first = start.loadUnaligned(as: UInt64.self)
    let length = name.length
    if length < 8 {
      return UInt64(littleEndian: first) & ((1 &<< UInt64(length &* 8)) &- 1) ^ UInt64(length) &<< 56
    }
    let last = (start + (length &- 8)).loadUnaligned(as: UInt64.self)
    return first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length)
  }

  private func hasSameName(_ left: Int, _ right: Int) -> Bool {
    tokens[left].length == tokens[right].length && text(of: tokens[left]).elementsEqual(text(of: tokens[right]))
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
