import HubCompression
import Testing

@Suite struct LimitTests {
  @Test("The output limit is exact", arguments: [0, 1, 100, 65_535, 65_536, 65_537, 200_000])
  func exactLimit(_ count: Int) throws {
    let content = Samples.mixed(count)
    let data = try Deflater.deflate(content, as: .gzip)
    for chunks in [1000, 1_000_000] {
      let exact = InflationLimits(outputByteCount: count)
      #expect(try Samples.inflate(data, as: .gzip, chunks: chunks, limits: exact) == content)
      let short = InflationLimits(outputByteCount: count - 1)
      #expect(throws: CompressionError.outputLimitExceeded(limit: count - 1)) {
        try Samples.inflate(data, as: .gzip, chunks: chunks, limits: short)
      }
    }
  }

  @Test("The limit holds over all members together")
  func limitOverMembers() throws {
    let member = try Deflater.deflate(Samples.mixed(1000), as: .gzip)
    let data = Array([member, member, member].joined())
    #expect(
      try Samples.inflate(data, as: .gzip, chunks: 50, limits: InflationLimits(outputByteCount: 3000)).count == 3000)
    #expect(throws: CompressionError.outputLimitExceeded(limit: 2999)) {
      try Samples.inflate(data, as: .gzip, chunks: 50, limits: InflationLimits(outputByteCount: 2999))
    }
  }

  @Test("A bomb of 300 MiB stops at the ratio, after no more than the floor and a piece")
  func bombStopsAtTheRatio() throws {
    let inflater = Inflater(.gzip, limits: InflationLimits(outputByteCount: 1 << 30))
    inflater.append(try bomb)
    var handedOut = 0
    #expect(throws: CompressionError.ratioExceeded(limit: 100)) {
      while let piece = try inflater.next() {
        handedOut += piece.count
      }
    }
    #expect(handedOut <= 1 << 20)
    #expect(inflater.producedByteCount <= 1 << 20 + 65_536)
  }

  @Test("A bomb whose ratio is allowed stops at the limit")
  func bombStopsAtTheLimit() throws {
    let limit = 10_000_000
    let inflater = Inflater(.gzip, limits: InflationLimits(outputByteCount: limit, ratio: 2000))
    inflater.append(try bomb)
    var handedOut = 0
    #expect(throws: CompressionError.outputLimitExceeded(limit: limit)) {
      while let piece = try inflater.next() {
        #expect(piece.count <= 65_536)
        handedOut += piece.count
      }
    }
    #expect(handedOut <= limit)
    #expect(inflater.producedByteCount == limit + 1)
    #expect(inflater.consumedByteCount < 20_000)
  }

  @Test("Below the floor no ratio is judged; a floor of zero judges from the first piece")
  func ratioFloor() throws {
    let content = [UInt8](repeating: 0, count: 1 << 20)
    let data = try Deflater.deflate(content, as: .deflate)
    #expect(data.count < content.count / 500)
    let limits = InflationLimits(outputByteCount: 1 << 30)
    #expect(try Samples.inflate(data, as: .deflate, chunks: 10_000, limits: limits) == content)
    let strict = InflationLimits(outputByteCount: 1 << 30, ratio: 100, ratioFloor: 0)
    #expect(throws: CompressionError.ratioExceeded(limit: 100)) {
      try Samples.inflate(data, as: .deflate, chunks: 10_000, limits: strict)
    }
  }

  @Test("The largest limits do not overflow")
  func largestLimits() throws {
    let content = Samples.mixed(2_000_000)
    let data = try Deflater.deflate(content, as: .gzip)
    let limits = InflationLimits(outputByteCount: .max, ratio: .max)
    #expect(try Samples.inflate(data, as: .gzip, chunks: 50_000, limits: limits) == content)
  }

  @Test func errorsSayWhatToDo() {
    #expect(CompressionError.outputLimitExceeded(limit: 12).description.contains("more than 12 bytes"))
    #expect(CompressionError.ratioExceeded(limit: 34).description.contains("34 times"))
    #expect(CompressionError.truncated.description.contains("incomplete"))
  }

  /// 300 MiB of zeros, compressed to 300 KiB without ever holding them.
  private var bomb: [UInt8] {
    get throws {
      let deflater = try Deflater(.gzip, level: 9)
      let zeros = [UInt8](repeating: 0, count: 1 << 20)
      var data: [UInt8] = []
      for _ in 0..<300 {
        deflater.append(zeros)
        while let piece = try deflater.next() {
          data += piece
        }
      }
      deflater.finish()
      while let piece = try deflater.next() {
        data += piece
      }
      return data
    }
  }
}
