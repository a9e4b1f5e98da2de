extension Deflater {
  /// Compresses data that is in memory as a whole.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - format: The format to write.
  ///   - level: zlib's level, from 1 (fast) to 9 (small).
  /// - Returns: The compressed data; for ``CompressionFormat/gzip`` one member.
  /// - Throws: ``CompressionError/libraryFailure(code:)`` when there is not enough memory.
  public static func deflate(
    _ bytes: some Collection<UInt8>, as format: CompressionFormat, level: Int = 6
  ) throws(CompressionError) -> [UInt8] {
    let deflater = try Deflater(format, level: level)
    deflater.append(bytes)
    deflater.finish()
    var output: [UInt8] = []
    while let piece = try deflater.next() {
      output += piece
    }
    return output
  }
}
