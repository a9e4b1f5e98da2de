import CZlib

/// Compresses a stream piece by piece.
///
/// Append bytes and take pieces with ``next()`` until it returns nil; after the last bytes call ``finish()`` and take
/// pieces until nil once more. The output depends on the input alone: a gzip header names neither time nor file.
///
/// Not `Sendable`: one task at a time may use an instance. It is bound to no thread, so it can be sent to another
/// isolation domain.
public final class Deflater {
  private enum Phase {
    case open
    case finishing
    case finished
  }

  private let stream: ZlibStream
  private var pending = PendingInput()
  private var phase = Phase.open

  /// Creates a deflater.
  ///
  /// - Parameters:
  ///   - format: The format to write.
  ///   - level: zlib's level, from 1 (fast) to 9 (small); 0 stores. Others are taken to the nearest of these.
  /// - Throws: ``CompressionError/libraryFailure(code:)`` when there is not enough memory (some 256 KiB).
  public init(_ format: CompressionFormat, level: Int = 6) throws(CompressionError) {
    let level = Int32(min(max(level, 0), 9))
    let windowBits =
      switch format {
      case .gzip: MAX_WBITS + 16
      case .deflate: MAX_WBITS
      }
    stream = try ZlibStream(.deflate(level: level, windowBits: windowBits))
  }

  /// Hands over the next bytes. After ``finish()`` there is no place for them and they are not taken.
  ///
  /// - Parameter bytes: Any number of bytes.
  public func append(_ bytes: some Collection<UInt8>) {
    guard case .open = phase else { return }
    pending.append(bytes)
  }

  /// Declares that everything has been appended.
  public func finish() {
    guard case .open = phase else { return }
    phase = .finishing
  }

  /// Compresses up to 64 KiB of output.
  ///
  /// - Returns: The next bytes, at least one; nil when there are none without more input or at all.
  /// - Throws: ``CompressionError/libraryFailure(code:)``, which no input brings about.
  public func next() throws(CompressionError) -> [UInt8]? {
    while true {
      let isLast: Bool
      switch phase {
      case .open where pending.isEmpty: return nil
      case .open: isLast = false
      case .finishing: isLast = true
      case .finished: return nil
      }
      let step = stream.step(pending.rest, flush: isLast ? Z_FINISH : Z_NO_FLUSH)
      pending.drop(step.consumed)
      switch step.status {
      case Z_STREAM_END: phase = .finished
      case Z_OK, Z_BUF_ERROR: break
      default: throw .libraryFailure(code: Int(step.status))
      }
      if !step.output.isEmpty { return Array(step.output) }
    }
  }
}

@available(*, unavailable)
extension Deflater: Sendable {}
