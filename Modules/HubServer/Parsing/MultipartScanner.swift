#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Takes a body of `multipart/form-data` (RFC 7578) apart as it arrives, and keeps no more of it than a head or the
/// length of a delimiter.
///
/// Append bytes and take events with ``next()`` until it returns nil. What stands before the first delimiter and behind
/// the last one is let pass.
public struct MultipartScanner: Sendable {
  /// What was found.
  public enum Event: Sendable, Equatable {
    /// A part begins: its head as sent, without the line that ends it.
    case part(head: [UInt8])
    /// Bytes of the content of the part that has begun last.
    case content([UInt8])
    /// The part ends.
    case end
  }

  /// The head of a part is longer than a head may be.
  public struct HeadTooLong: Error, Sendable {}

  private enum State {
    case preamble
    /// Behind a delimiter, on its line.
    case delimiter
    case head
    /// In the content, whose first bytes are the line end of the head: it can be that of the delimiter as well.
    case content(isFirst: Bool)
    case finished
  }

  private let delimiter: [UInt8]
  private let ending: [UInt8]
  private let headLimit: Int
  private var state = State.preamble
  private var buffer: [UInt8] = []
  private var start = 0

  private static let lineEnd: [UInt8] = [13, 10]
  private static let headEnd: [UInt8] = [13, 10, 13, 10]

  /// A scanner.
  ///
  /// - Parameters:
  ///   - boundary: The boundary that the media type names.
  ///   - headLimit: The most bytes of a part's head.
  public init(boundary: String, headLimit: Int = 16 * 1024) {
    delimiter = Array("--\(boundary)".utf8)
    ending = Self.lineEnd + delimiter
    self.headLimit = headLimit
  }

  /// Whether the last delimiter was found; without it the body was cut off.
  public var isFinished: Bool {
    if case .finished = state { true } else { false }
  }

  /// Hands over the next bytes.
  public mutating func append(_ bytes: [UInt8]) {
    buffer = start == buffer.count ? bytes : buffer[start...] + bytes
    start = 0
  }

  /// The next event, nil when there is none without more bytes or at all.
  ///
  /// - Throws: ``HeadTooLong``.
  public mutating func next() throws(HeadTooLong) -> Event? {
    while true {
      switch state {
      case .preamble:
        guard let found = find(delimiter, from: start) else {
          keepLast(delimiter.count - 1)
          return nil
        }
        start = found + delimiter.count
        state = .delimiter
      case .delimiter:
        guard buffer.count - start >= 2 else { return nil }
        state = buffer[start] == 0x2D && buffer[start + 1] == 0x2D ? .finished : .head
      case .head: return try head()
      case .content(let isFirst): return content(isFirst)
      case .finished:
        start = buffer.count
        return nil
      }
    }
  }

  private mutating func head() throws(HeadTooLong) -> Event? {
    guard let line = find(Self.lineEnd, from: start), let end = find(Self.headEnd, from: line) else {
      guard buffer.count - start <= headLimit else { throw HeadTooLong() }
      return nil
    }
    guard end - start <= headLimit else { throw HeadTooLong() }
    let head = Array(buffer[line..<end])
    start = end + Self.lineEnd.count
    state = .content(isFirst: true)
    return .part(head: head)
  }

  private mutating func content(_ isFirst: Bool) -> Event? {
    let skipped = isFirst ? Self.lineEnd.count : 0
    if let found = find(ending, from: start) {
      let first = start + skipped
      guard first < found else {
        start = found + ending.count
        state = .delimiter
        return .end
      }
      // The delimiter is found again at once, as the end of the part.
      start = found
      state = .content(isFirst: false)
      return .content(Array(buffer[first..<found]))
    }
    let end = buffer.count - (ending.count - 1)
    guard start + skipped < end else { return nil }
    defer { start = end }
    state = .content(isFirst: false)
    return .content(Array(buffer[(start + skipped)..<end]))
  }

  private mutating func keepLast(_ count: Int) { start = max(start, buffer.count - count) }

  /// Where a pattern begins; the C library looks for its first byte, many bytes at a time, whatever this was compiled for.
  private func find(_ pattern: [UInt8], from position: Int) -> Int? {
    // The pointers are the arrays' own; the calls read within them, and what they find is turned into an offset here.
    buffer.withUnsafeBytes { bytes in
      pattern.withUnsafeBytes { pattern in
        guard let base = bytes.baseAddress, let wanted = pattern.baseAddress, let first = pattern.first else {
          return nil
        }
        var position = position
        while position + pattern.count <= bytes.count {
          let count = bytes.count - pattern.count + 1 - position
          guard let found = memchr(base + position, Int32(first), count) else { return nil }
          if memcmp(found, wanted, pattern.count) == 0 { return UnsafeRawPointer(found) - base }
          position = UnsafeRawPointer(found) - base + 1
        }
        return nil
      }
    }
  }
}
