import HubHTTP

/// Compares bodies that are not JSON: files and archives.
enum Streams {
  /// Whether an answer has a recorded body, which the recording has without its coding.
  static func areEqual(_ recorded: [UInt8], _ answer: SandboxAnswer) -> Bool {
    let ours = answer.fields[.contentEncoding] == "gzip" ? unstored(answer.bytes) : answer.bytes
    guard answer.fields[.contentType] == "application/x-tar" else { return recorded == ours }
    return recorded.count == ours.count && entries(of: recorded) == entries(of: ours)
  }

  /// Undoes stored blocks (RFC 1951, 3.2.4).
  private static func unstored(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var position = 10
    while position + 5 <= bytes.count {
      let length = Int(bytes[position + 1]) | Int(bytes[position + 2]) << 8
      let isLast = bytes[position] == 1
      position += 5
      output += bytes[position..<min(position + length, bytes.count)]
      position += length
      if isLast { break }
    }
    return output
  }

  /// The entries of an archive, each its header without time and checksum and its content, in an order of our own.
  private static func entries(of archive: [UInt8]) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var position = 0
    while position + 512 <= archive.count, archive[position] != 0 {
      var header = Array(archive[position..<(position + 512)])
      let digits = String(decoding: header[124..<135], as: UTF8.self)
      let size = Int(digits, radix: 8) ?? 0
      for offset in 136..<156 { header[offset] = 0 }
      position += 512
      entries.append(header + archive[position..<min(position + size, archive.count)])
      position += (size + 511) / 512 * 512
    }
    return entries.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
