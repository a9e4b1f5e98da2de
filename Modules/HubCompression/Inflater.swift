import CZlib

/// Inflates a stream piece by piece, within limits.
///
/// Append a chunk, take pieces with ``next()`` until it returns nil, append the next chunk, and call ``finish()`` when
/// there are no more: only then is it certain that nothing is missing. Of the output no more than one piece of 64 KiB
/// exists here at a time, whatever the data expands to, and of the input no more than was appended since ``next()``
/// last returned nil.
///
/// After an error every call throws that error again.
///
/// Not `Sendable`: one task at a time may use an instance. It is bound to no thread, so it can be sent to another
/// isolation domain and may live in an iterator that is not `Sendable` either.
public final class Inflater {
  /// Where in the data the reading is.
  private enum Position {
    /// The first bytes have not been seen; they tell the formats apart.
    case start
    /// Within a compressed stream or a gzip member.
    case body(ZlibStream)
    /// Behind a complete one.
    case end(ZlibStream)
    case failed(CompressionError)
  }

  /// The format that the data is labelled with.
  public let format: CompressionFormat
  /// The limits that the output is held to.
  public let limits: InflationLimits
  /// How many bytes of compressed data have been used. Zero at the end means that there was no data at all, which
  /// ``finish()`` calls truncated and HTTP clients commonly take for an empty body.
  public private(set) var consumedByteCount = 0
  /// How many bytes have come out.
  public private(set) var producedByteCount = 0

  private var position = Position.start
  private var pending = PendingInput()

  /// Creates an inflater. It takes hold of zlib with the first bytes.
  ///
  /// - Parameters:
  ///   - format: What the data is labelled with.
  ///   - limits: How much may come out.
  public init(_ format: CompressionFormat, limits: InflationLimits) {
    self.format = format
    self.limits = limits
  }

  /// Hands over the next bytes of compressed data. Nothing is inflated yet; after an error they are not taken.
  ///
  /// - Parameter bytes: Any number of bytes; chunks need not respect any boundary of the format.
  public func append(_ bytes: some Collection<UInt8>) {
    if case .failed = position { return }
    pending.append(bytes)
  }

  /// Inflates up to 64 KiB.
  ///
  /// - Returns: The next bytes, at least one; nil when more input is needed or everything has come out.
  /// - Throws: ``CompressionError`` for data that is not what it is labelled with, that goes on behind its end, or that
  ///   exceeds a limit. Nothing of the piece that exceeds a limit is handed out.
  public func next() throws(CompressionError) -> [UInt8]? {
    do throws(CompressionError) {
      return try advance()
    } catch {
      position = .failed(error)
      pending = PendingInput()
      throw error
    }
  }

  /// Checks that the data is complete. Call it when there is no more input and ``next()`` has returned nil.
  ///
  /// - Throws: ``CompressionError/truncated`` when the stream's end has not been reached,
  ///   ``CompressionError/trailingBytes`` when a lone byte follows it.
  public func finish() throws(CompressionError) {
    switch position {
    case .start, .body: throw .truncated
    case .end where !pending.isEmpty: throw .trailingBytes
    case .end: break
    case .failed(let error): throw error
    }
  }

  private func advance() throws(CompressionError) -> [UInt8]? {
    while true {
      switch position {
      case .start:
        guard let stream = try begin() else { return nil }
        position = .body(stream)
      case .body(let stream):
        if let piece = try inflate(stream) { return piece }
        guard case .end = position else { return nil }
      case .end(let stream):
        guard try beginMember(stream) else { return nil }
        position = .body(stream)
      case .failed(let error):
        throw error
      }
    }
  }

  /// Runs zlib until there is a piece, the input is used up or the stream ends.
  private func inflate(_ stream: ZlibStream) throws(CompressionError) -> [UInt8]? {
    // One byte more than allowed is enough to know that there are too many, even where nothing more is allowed.
    let room = max(0, limits.outputByteCount - producedByteCount)
    let outputLimit = room < ZlibStream.pieceByteCount ? room + 1 : ZlibStream.pieceByteCount
    let step = stream.step(pending.rest, outputLimit: outputLimit)
    pending.drop(step.consumed)
    consumedByteCount += step.consumed
    producedByteCount += step.output.count
    switch step.status {
    case Z_STREAM_END: position = .end(stream)
    // Z_BUF_ERROR is no error: there was nothing to do without more input.
    case Z_OK, Z_BUF_ERROR: break
    case Z_DATA_ERROR, Z_NEED_DICT: throw .corrupt
    default: throw .libraryFailure(code: Int(step.status))
    }
    try limits.check(produced: producedByteCount, consumed: consumedByteCount)
    return step.output.isEmpty ? nil : Array(step.output)
  }

  /// Chooses the format by the first two bytes; nil when they are not there yet.
  private func begin() throws(CompressionError) -> ZlibStream? {
    guard let first = pending.rest.first, let second = pending.rest.dropFirst().first else { return nil }
    switch format {
    case .gzip:
      return try ZlibStream(.inflate(windowBits: MAX_WBITS + 16))
    case .deflate:
      // RFC 1950, section 2.2: method 8, a window of at most 32 KiB, and a check over both bytes. No raw stream of an
      // ordinary encoder begins like that: it would be a stored block with bits set in its padding.
      let isZlib = first & 0x0F == 8 && first >> 4 <= 7 && (Int(first) << 8 | Int(second)).isMultiple(of: 31)
      return try ZlibStream(.inflate(windowBits: isZlib ? MAX_WBITS : -MAX_WBITS))
    }
  }

  /// Whether another gzip member begins here (RFC 1952, section 2.2); false when there is no telling yet.
  private func beginMember(_ stream: ZlibStream) throws(CompressionError) -> Bool {
    guard let first = pending.rest.first else { return false }
    guard format == .gzip, first == 0x1F else { throw .trailingBytes }
    guard let second = pending.rest.dropFirst().first else { return false }
    guard second == 0x8B else { throw .trailingBytes }
    try stream.reset()
    return true
  }
}

@available(*, unavailable)
extension Inflater: Sendable {}
