import HubCompression
import Testing

@Suite struct RoundTripTests {
  @Test("Sizes around the boundaries of pieces and windows", arguments: CompressionFormat.allCases)
  func sizes(_ format: CompressionFormat) throws {
    for count in [0, 1, 2, 255, 32_767, 65_535, 65_536, 65_537, 131_072, 300_001] {
      let content = Samples.mixed(count)
      let data = try Deflater.deflate(content, as: format)
      #expect(try Inflater.inflate(data, as: format, limits: Samples.wide) == content, "\(count) bytes")
    }
  }

  @Test("The way the input is cut does not matter", arguments: CompressionFormat.allCases, [1, 2, 3, 7, 1000, 100_000])
  func chunks(_ format: CompressionFormat, _ size: Int) throws {
    let content = Samples.mixed(20_000)
    let deflater = try Deflater(format)
    var data: [UInt8] = []
    var rest = content[...]
    while !rest.isEmpty {
      deflater.append(rest.prefix(size))
      rest = rest.dropFirst(size)
      while let piece = try deflater.next() {
        data += piece
      }
    }
    deflater.finish()
    while let piece = try deflater.next() {
      data += piece
    }
    #expect(try Samples.inflate(data, as: format, chunks: size) == content)
  }

  @Test func piecesAreBounded() throws {
    let content = [UInt8](repeating: 7, count: 1_000_000)
    let inflater = Inflater(.gzip, limits: Samples.wide)
    inflater.append(try Deflater.deflate(content, as: .gzip))
    var sizes: [Int] = []
    while let piece = try inflater.next() {
      sizes.append(piece.count)
    }
    try inflater.finish()
    #expect(sizes.reduce(0, +) == content.count)
    #expect(sizes.allSatisfy { $0 > 0 && $0 <= 65_536 })
    #expect(inflater.producedByteCount == content.count)

    let noise = (0..<300_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    let deflater = try Deflater(.deflate, level: 0)
    deflater.append(noise)
    deflater.finish()
    var stored: [[UInt8]] = []
    while let piece = try deflater.next() {
      stored.append(piece)
    }
    #expect(stored.count > 4)
    #expect(stored.allSatisfy { !$0.isEmpty && $0.count <= 65_536 })
    #expect(try Inflater.inflate(stored.flatMap { $0 }, as: .deflate, limits: Samples.wide) == noise)
  }

  @Test func rawDeflateIsTakenForDeflate() throws {
    for count in [0, 1, 5, 70_000] {
      let content = Samples.mixed(count)
      let raw = try Samples.raw(content)
      #expect(try Samples.inflate(raw, as: .deflate, chunks: 1) == content)
      #expect(throws: CompressionError.truncated) {
        try Samples.inflate(raw.dropLast(), as: .deflate, chunks: 100_000)
      }
      #expect(throws: CompressionError.trailingBytes) {
        try Samples.inflate(raw + [0], as: .deflate, chunks: 100_000)
      }
    }
  }

  @Test func aForeignWriterIsRead() throws {
    #expect(try Samples.inflate(Samples.foreignGzip, as: .gzip, chunks: 3) == Array("hello hello hello".utf8))
  }

  @Test("One member, no time, no name: equal content gives equal bytes")
  func writingIsDeterministic() throws {
    let data = try Deflater.deflate(Array("hello hello hello".utf8), as: .gzip, level: 9)
    #expect(data.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(data.suffix(4) == [17, 0, 0, 0])
    #expect(try Deflater.deflate(Array("hello hello hello".utf8), as: .gzip, level: 9) == data)
  }

  @Test func levelsOutsideTheRangeAreTakenToTheNearest() throws {
    let content = Samples.mixed(5_000)
    #expect(try Deflater.deflate(content, as: .gzip, level: 99) == Deflater.deflate(content, as: .gzip, level: 9))
    #expect(try Deflater.deflate(content, as: .gzip, level: -1) == Deflater.deflate(content, as: .gzip, level: 0))
  }

  @Test func finishedDeflaterTakesNoMore() throws {
    let deflater = try Deflater(.gzip)
    deflater.append([1, 2, 3])
    deflater.finish()
    deflater.append([4])
    var data: [UInt8] = []
    while let piece = try deflater.next() {
      data += piece
    }
    #expect(try deflater.next() == nil)
    #expect(try Inflater.inflate(data, as: .gzip, limits: Samples.wide) == [1, 2, 3])
  }

  @Test("Chunks may pile up before they are taken")
  func inputPilesUp() throws {
    let content = Samples.mixed(200_000)
    let data = try Deflater.deflate(content, as: .gzip)
    let inflater = Inflater(.gzip, limits: Samples.wide)
    inflater.append(data.prefix(90_000))
    let first = try #require(try inflater.next())
    inflater.append(data.dropFirst(90_000))
    var result = first
    while let piece = try inflater.next() {
      result += piece
    }
    try inflater.finish()
    #expect(result == content)
    #expect(inflater.consumedByteCount == data.count)
  }
}
