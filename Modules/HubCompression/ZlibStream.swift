import CZlib

/// Owns one `z_stream` and the buffer that its output goes through.
///
/// Not `Sendable`: one task at a time may use it. It is bound to no thread.
final class ZlibStream {
  /// One step's outcome.
  struct Step {
    /// zlib's return code.
    var status: Int32
    /// How many bytes of the input were used.
    var consumed: Int
    /// What came out.
    var output: ArraySlice<UInt8>
  }

  /// The direction, and the parameters that zlib takes for it.
  enum Direction {
    case inflate(windowBits: Int32)
    case deflate(level: Int32, windowBits: Int32)
  }

  /// The most bytes that one step gives out.
  static let pieceByteCount = 64 * 1024

  private let direction: Direction
  // Allocated once, because zlib keeps the stream's address. `init` fills it before anything else can see it; `deinit`
  // ends and frees it, and nobody else holds the pointer.
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer: [UInt8]

  init(_ direction: Direction) throws(CompressionError) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    // The shim zeroes the structure, which is a valid value of it, so the memory counts as initialised from here on.
    let status =
      switch direction {
      case .inflate(let windowBits): czlib_inflate_init(stream, windowBits)
      case .deflate(let level, let windowBits): czlib_deflate_init(stream, level, windowBits)
      }
    guard status == Z_OK else {
      // A failed init leaves nothing to end.
      stream.deallocate()
      throw .libraryFailure(code: Int(status))
    }
    self.direction = direction
    self.stream = stream
    buffer = [UInt8](repeating: 0, count: Self.pieceByteCount)
  }

  deinit {
    // The only place that ends the stream; `init` has succeeded, so it is one that zlib knows.
    switch direction {
    case .inflate: inflateEnd(stream)
    case .deflate: deflateEnd(stream)
    }
    stream.deallocate()
  }

  /// Makes the stream ready for another member of the same format.
  func reset() throws(CompressionError) {
    // Sound: the pointer is valid between `init` and `deinit`.
    let status = inflateReset(stream)
    guard status == Z_OK else { throw .libraryFailure(code: Int(status)) }
  }

  /// Works on `input` until it is used up or `outputLimit` bytes, at most a piece, have come out.
  func step(_ input: ArraySlice<UInt8>, outputLimit: Int = pieceByteCount, flush: Int32 = Z_NO_FLUSH) -> Step {
    var consumed = UInt32(clamping: input.count)
    // zlib counts in 32 bits: what is cut off here comes with a later step, so this one must not end the stream.
    let flush = Int(consumed) < input.count ? Z_NO_FLUSH : flush
    var produced = UInt32(clamping: min(outputLimit, buffer.count))
    // Sound: both buffers live until the closures return, the counts are within them, and the shim clears the stream's
    // pointers to them before it returns.
    let status = input.withUnsafeBufferPointer { source in
      buffer.withUnsafeMutableBufferPointer { target in
        switch direction {
        case .inflate: czlib_inflate(stream, source.baseAddress, &consumed, target.baseAddress, &produced)
        case .deflate: czlib_deflate(stream, source.baseAddress, &consumed, target.baseAddress, &produced, flush)
        }
      }
    }
    return Step(status: status, consumed: Int(consumed), output: buffer[..<Int(produced)])
  }
}
