import HubCompression

/// Contents for the tests, the same in every run.
enum Samples {
  /// Wide enough for every test that is not about limits.
  static let wide = InflationLimits(outputByteCount: 1 << 30, ratio: 10_000)

  /// "hello hello hello" as Python's `gzip` module writes it: with a file name and a time in the header.
  static let foreignGzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x08, 0x15, 0xCD, 0x5B, 0x07, 0x02, 0xFF, 0x61, 0x2E, 0x74, 0x78, 0x74, 0x00, 0xCB, 0x48, 0xCD,
    0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0x00, 0x80, 0x88, 0xF9, 0xE5, 0x11, 0x00, 0x00, 0x00,
  ]

  /// Bytes that compress neither well nor not at all: a linear congruential sequence with stretches of repetition.
  static func mixed(_ count: Int, seed: UInt32 = 1) -> [UInt8] {
    var state = seed
    return (0..<count).map { index in
      state = state &* 1_664_525 &+ 1_013_904_223
      return index & 0x40 == 0 ? UInt8(truncatingIfNeeded: state >> 24) : UInt8(truncatingIfNeeded: index >> 7)
    }
  }

  /// Takes the pieces that chunks of `size` bytes give.
  static func inflate(
    _ data: [UInt8], as format: CompressionFormat, chunks size: Int, limits: InflationLimits = wide
  ) throws -> [UInt8] {
    let inflater = Inflater(format, limits: limits)
    var content: [UInt8] = []
    var rest = data[...]
    while !rest.isEmpty {
      inflater.append(rest.prefix(size))
      rest = rest.dropFirst(size)
      while let piece = try inflater.next() {
        content += piece
      }
    }
    try inflater.finish()
    return content
  }

  /// The raw DEFLATE data within zlib data: without the header of two bytes and the check value of four.
  static func raw(_ content: [UInt8]) throws -> [UInt8] {
    Array(try Deflater.deflate(content, as: .deflate).dropFirst(2).dropLast(4))
  }
}
