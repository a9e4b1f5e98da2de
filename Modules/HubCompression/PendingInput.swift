/// Input that was handed over and is not used up yet.
struct PendingInput {
  private var bytes: [UInt8] = []
  private var position = 0

  /// What is left.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  var isEmpty: Bool { position == bytes.count }

  mutating func append(_ more: some Collection<UInt8>) {
    if isEmpty {
      bytes = Array(more)
      position = 0
    } else {
      bytes.removeFirst(position)
      position = 0
      bytes.append(contentsOf: more)
    }
  }

  mutating func drop(_ count: Int) {
    position += count
    if isEmpty {
      bytes = []
      position = 0
    }
  }
}
