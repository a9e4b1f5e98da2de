import HubCompression
import Testing

@Suite struct DamageTests {
  @Test("Cut at any byte, data is truncated", arguments: CompressionFormat.allCases, [1, 1000])
  func truncation(_ format: CompressionFormat, _ chunks: Int) throws {
    let data = try Deflater.deflate(Samples.mixed(300), as: format)
    for count in 0..<data.count {
      #expect(throws: CompressionError.truncated, "after \(count) bytes") {
        try Samples.inflate(Array(data.prefix(count)), as: format, chunks: chunks)
      }
    }
  }

  @Test func truncationInTheSecondMember() throws {
    let member = try Deflater.deflate(Samples.mixed(100), as: .gzip)
    for count in 2..<member.count {
      #expect(throws: CompressionError.truncated, "after \(count) bytes") {
        try Samples.inflate(member + member.prefix(count), as: .gzip, chunks: 1)
      }
    }
    #expect(throws: CompressionError.trailingBytes) {
      try Samples.inflate(member + member.prefix(1), as: .gzip, chunks: 1)
    }
  }

  @Test("Concatenated members are one content", arguments: [1, 5, 10_000])
  func concatenatedMembers(_ chunks: Int) throws {
    let contents = [Samples.mixed(500), [], Samples.mixed(70_000, seed: 9), [1]]
    let data = try contents.flatMap { try Deflater.deflate($0, as: .gzip) }
    #expect(try Samples.inflate(data, as: .gzip, chunks: chunks) == contents.flatMap { $0 })
  }

  @Test(
    "Bytes behind the end", arguments: [[0], [0x0A], [0x1F, 0], [0x8B, 0x1F], Array("garbage".utf8)] as [[UInt8]])
  func trailingBytes(_ tail: [UInt8]) throws {
    for format in CompressionFormat.allCases {
      let data = try Deflater.deflate(Samples.mixed(100), as: format)
      for chunks in [1, 1000] {
        #expect(throws: CompressionError.trailingBytes) {
          try Samples.inflate(data + tail, as: format, chunks: chunks)
        }
      }
    }
  }

  @Test("Several zlib streams are not one content, unlike gzip members")
  func concatenatedZlibStreams() throws {
    let data = try Deflater.deflate([1, 2, 3], as: .deflate)
    #expect(throws: CompressionError.trailingBytes) { try Samples.inflate(data + data, as: .deflate, chunks: 1000) }
  }

  @Test("A wrong check value or length is corrupt", arguments: 1...8)
  func gzipTrailer(_ fromEnd: Int) throws {
    var data = try Deflater.deflate(Samples.mixed(1000), as: .gzip)
    data[data.count - fromEnd] ^= 0x10
    #expect(throws: CompressionError.corrupt) { try Samples.inflate(data, as: .gzip, chunks: 100) }
  }

  @Test("A wrong Adler-32 is corrupt", arguments: 1...4)
  func zlibTrailer(_ fromEnd: Int) throws {
    var data = try Deflater.deflate(Samples.mixed(1000), as: .deflate)
    data[data.count - fromEnd] ^= 0x10
    #expect(throws: CompressionError.corrupt) { try Samples.inflate(data, as: .deflate, chunks: 100) }
  }

  @Test("Whatever single bit flips, wrong content never passes")
  func flippedBits() throws {
    let content = Samples.mixed(60)
    let data = try Deflater.deflate(content, as: .gzip)
    var accepted = 0
    for bit in 0..<(data.count * 8) {
      var damaged = data
      damaged[bit / 8] ^= 1 << (bit % 8)
      if let result = try? Samples.inflate(damaged, as: .gzip, chunks: 1000) {
        #expect(result == content, "bit \(bit)")
        accepted += 1
      }
    }
    // Time, extra flags and system, 48 bits of the header, the hint that it is text, and what fills the last byte before
    // the trailer are no part of the content.
    #expect(accepted <= 48 + 1 + 7)
  }

  @Test(
    "A wrong label is refused", arguments: ["plain text, labelled gzip", "{\"a\":1}", "\u{1F}\u{0C}", "PK\u{3}\u{4}"])
  func wrongLabel(_ text: String) throws {
    #expect(throws: CompressionError.corrupt) { try Samples.inflate(Array(text.utf8), as: .gzip, chunks: 1) }
    #expect(throws: CompressionError.self) { try Samples.inflate(Array(text.utf8), as: .deflate, chunks: 1) }
  }

  @Test func formatsAreNotMixedUp() throws {
    let gzip = try Deflater.deflate(Samples.mixed(100), as: .gzip)
    let zlib = try Deflater.deflate(Samples.mixed(100), as: .deflate)
    #expect(throws: CompressionError.corrupt) { try Samples.inflate(zlib, as: .gzip, chunks: 10) }
    #expect(throws: CompressionError.corrupt) { try Samples.inflate(gzip, as: .deflate, chunks: 10) }
  }

  @Test("A zlib stream that asks for a preset dictionary cannot be read")
  func presetDictionary() {
    // RFC 1950: FDICT set, with a matching check in the second byte, then the dictionary's Adler-32.
    let data: [UInt8] = [0x78, 0xBB, 1, 2, 3, 4, 0, 0, 0]
    #expect(throws: CompressionError.corrupt) { try Samples.inflate(data, as: .deflate, chunks: 100) }
  }

  @Test func emptyInputIsTruncated() throws {
    for format in CompressionFormat.allCases {
      let inflater = Inflater(format, limits: Samples.wide)
      inflater.append([])
      #expect(try inflater.next() == nil)
      #expect(throws: CompressionError.truncated) { try inflater.finish() }
      #expect(inflater.consumedByteCount == 0)
    }
  }

  @Test func errorsStay() {
    let inflater = Inflater(.gzip, limits: Samples.wide)
    inflater.append(Array("not gzip at all".utf8))
    #expect(throws: CompressionError.corrupt) { try inflater.next() }
    inflater.append([1, 2, 3])
    #expect(throws: CompressionError.corrupt) { try inflater.next() }
    #expect(throws: CompressionError.corrupt) { try inflater.finish() }
  }

  @Test("Output that came before the damage is handed out, the error follows")
  func damageAfterOutput() throws {
    var data = try Deflater.deflate(Samples.mixed(200_000), as: .gzip)
    data[data.count - 5] ^= 1
    let inflater = Inflater(.gzip, limits: Samples.wide)
    inflater.append(data)
    #expect(try inflater.next() != nil)
    #expect(throws: CompressionError.corrupt) {
      while try inflater.next() != nil {}
    }
  }
}
