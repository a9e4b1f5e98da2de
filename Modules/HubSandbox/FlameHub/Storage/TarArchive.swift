/// A tar archive in the format ustar (POSIX.1-2017, pax).
struct TarArchive: Sendable {
  private static let blockSize = 512
  private static let nameLimit = 100
  private static let prefixLimit = 155

  private var parts: [ContentStream.Part] = []

  /// Adds a file; what the fields of a header cannot hold goes into an extended header before it.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - content: The file's bytes.
  ///   - modified: When it was changed, in seconds since 1970.
  mutating func add(_ path: String, _ content: StoredContent, modified: Int64) {
    let name = Array(path.utf8)
    if name.allSatisfy({ $0 < 0x80 }), let (prefix, rest) = Self.split(name) {
      append(Self.header(prefix, rest, content.count, modified, type: "0"), content)
      return
    }
    let record = Self.record("path", path)
    let standIn = Array("PaxHeader".utf8)
    append(Self.header([], standIn, record.count, modified, type: "x"), StoredContent(record))
    append(Self.header([], standIn, content.count, modified, type: "0"), content)
  }

  /// The archive with its end, two blocks of zeros.
  var finished: ContentStream {
    ContentStream(parts: parts + [.bytes([UInt8](repeating: 0, count: 2 * Self.blockSize))])
  }

  private mutating func append(_ header: [UInt8], _ content: StoredContent) {
    parts += [.bytes(header), .stored(content)]
    let rest = content.count % Self.blockSize
    if rest > 0 { parts.append(.bytes([UInt8](repeating: 0, count: Self.blockSize - rest))) }
  }

  /// A path in the two fields of a header, nil when it fits neither.
  private static func split(_ path: [UInt8]) -> (prefix: [UInt8], name: [UInt8])? {
    if path.count <= nameLimit { return ([], path) }
    for position in path.indices where path[position] == UInt8(ascii: "/") {
      let name = path[(position + 1)...]
      if position <= prefixLimit, !name.isEmpty, name.count <= nameLimit {
        return (Array(path[..<position]), Array(name))
      }
    }
    return nil
  }

  private static func header(
    _ prefix: [UInt8], _ name: [UInt8], _ size: Int, _ modified: Int64, type: Unicode.Scalar
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: blockSize)
    func put(_ bytes: some Sequence<UInt8>, at offset: Int) {
      for (position, byte) in bytes.enumerated() { header[offset + position] = byte }
    }
    func octal(_ value: Int64, _ digits: Int) -> [UInt8] {
      let text = String(value, radix: 8)
      return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }
    put(name, at: 0)
    put(octal(0o644, 6) + Array(" ".utf8), at: 100)
    put(octal(0, 6) + Array(" ".utf8), at: 108)
    put(octal(0, 6) + Array(" ".utf8), at: 116)
    put(octal(Int64(size), 11) + Array(" ".utf8), at: 124)
    put(octal(modified, 11) + Array(" ".utf8), at: 136)
    put(Array("        ".utf8), at: 148)
    header[156] = UInt8(truncatingIfNeeded: type.value)
    put(Array("ustar\u{0}00".utf8), at: 257)
    put(octal(0, 6) + Array(" ".utf8), at: 329)
    put(octal(0, 6) + Array(" ".utf8), at: 337)
    put(prefix, at: 345)
    // The sum counts its own field as blanks.
    put(octal(header.reduce(0) { $0 + Int64($1) }, 6) + Array(" \u{0}".utf8), at: 148)
    return header
  }

  /// A record of an extended header: its length counts its own digits.
  private static func record(_ key: String, _ value: String) -> [UInt8] {
    let rest = " \(key)=\(value)\n".utf8.count
    var length = rest
    while length != rest + String(length).utf8.count { length = rest + String(length).utf8.count }
    return Array("\(length) \(key)=\(value)\n".utf8)
  }
}
