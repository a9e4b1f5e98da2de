/// Received bytes that have not been used yet, in one block of fixed size.
struct InputBuffer: Sendable {
  private var storage: [UInt8]
  private var used = 0
  private var filled = 0
  /// How far `endOfHead` has looked already.
  private var scanned = 0

  init(capacity: Int) {
    storage = [UInt8](repeating: 0, count: capacity)
  }

  var readable: ArraySlice<UInt8> { storage[used..<filled] }
  var isEmpty: Bool { used == filled }
  var count: Int { filled - used }
  var isFull: Bool { count == storage.count }

  mutating func consume(_ count: Int) {
    used += count
    scanned = max(scanned, used)
    if used == filled { (used, filled, scanned) = (0, 0, 0) }
  }

  /// Takes at most a number of bytes.
  mutating func take(upTo limit: Int) -> [UInt8] {
    let bytes = Array(readable.prefix(limit))
    consume(bytes.count)
    return bytes
  }

  /// Lets `receive` write into the free part: the number of bytes, nil when it would block.
  mutating func fill(_ receive: (UnsafeMutableRawBufferPointer) throws -> Int?) rethrows -> Int? {
    if used > 0, filled == storage.count { compact() }
    let start = filled
    // The pointer covers the free part alone and does not leave the closure.
    let count = try storage.withUnsafeMutableBytes {
      try receive(UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
    }
    filled += count ?? 0
    return count
  }

  /// The index after the first empty line, nil while there is none.
  mutating func endOfHead() -> Int? {
    var index = max(used, scanned - 3)
    while index + 3 < filled {
      if storage[index + 3] == ASCII.lineFeed, storage[index + 2] == ASCII.carriageReturn,
        storage[index + 1] == ASCII.lineFeed, storage[index] == ASCII.carriageReturn
      {
        return index + 4
      }
      index += 1
    }
    scanned = filled
    return nil
  }

  private mutating func compact() {
    let rest = Array(readable)
    storage.replaceSubrange(0..<rest.count, with: rest)
    (used, filled, scanned) = (0, rest.count, 0)
  }
}
