extension Inflater {
  /// Inflates data that is in memory as a whole.
  ///
  /// - Parameters:
  ///   - bytes: The compressed data, complete.
  ///   - format: What the data is labelled with.
  ///   - limits: How much may come out.
  /// - Returns: The content.
  /// - Throws: ``CompressionError`` as ``next()`` and ``finish()`` do.
  public static func inflate(
    _ bytes: some Collection<UInt8>, as format: CompressionFormat, limits: InflationLimits
  ) throws(CompressionError) -> [UInt8] {
    let inflater = Inflater(format, limits: limits)
    inflater.append(bytes)
    var content: [UInt8] = []
    while let piece = try inflater.next() {
      content += piece
    }
    try inflater.finish()
    return content
  }
}
