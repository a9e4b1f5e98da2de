import HubHTTP

/// Splits the bytes after a head into body bytes; what follows the body is left alone.
struct BodyDecoder: Sendable {
  private enum State {
    case fixed(remaining: Int)
    case chunkSize
    case chunkData(remaining: Int)
    case chunkEnd
    case trailers(seen: Int)
    case finished
  }

  /// One step: body bytes, a wish for more input, or the end.
  enum Step: Sendable, Equatable {
    /// Indices into the input.
    case bytes(Range<Int>)
    case needMore
    case end
  }

  private var state: State
  private let limits: ServerLimits
  private var decoded = 0

  /// - Throws: 413 when the length announced is beyond the limit.
  init(_ framing: BodyFraming, limits: ServerLimits = ServerLimits()) throws(RequestRefusal) {
    self.limits = limits
    switch framing {
    case .length(let length):
      guard length <= limits.bodyBytes else { throw Self.tooLarge }
      state = .fixed(remaining: length)
    case .chunked: state = .chunkSize
    }
  }

  private static var tooLarge: RequestRefusal { RequestRefusal(.contentTooLarge, "body too large") }

  var isFinished: Bool { remaining == 0 }

  /// How many body bytes are still to come, nil when only the end of the chunks will tell.
  var remaining: Int? {
    switch state {
    case .finished: 0
    case .fixed(let remaining): remaining
    case .chunkSize, .chunkData, .chunkEnd, .trailers: nil
    }
  }

  /// Reads on from `input` and says how many of its bytes are used up.
  mutating func step(_ input: ArraySlice<UInt8>) throws(RequestRefusal) -> (step: Step, used: Int) {
    var rest = input
    while true {
      let used = rest.startIndex - input.startIndex
      switch state {
      case .finished, .fixed(remaining: 0):
        state = .finished
        return (.end, used)
      case .fixed(let remaining):
        guard !rest.isEmpty else { return (.needMore, used) }
        let taken = min(remaining, rest.count)
        state = .fixed(remaining: remaining - taken)
        return (.bytes(rest.startIndex..<rest.startIndex + taken), used + taken)
      case .chunkData(let remaining):
        guard !rest.isEmpty else { return (.needMore, used) }
        let taken = min(remaining, rest.count)
        state = taken == remaining ? .chunkEnd : .chunkData(remaining: remaining - taken)
        return (.bytes(rest.startIndex..<rest.startIndex + taken), used + taken)
      case .chunkSize:
        guard let line = try Self.takeLine(&rest, limit: limits.chunkLineBytes) else { return (.needMore, used) }
        try beginChunk(Self.chunkSize(line))
      case .chunkEnd:
        guard let line = try Self.takeLine(&rest, limit: 0) else { return (.needMore, used) }
        guard line.isEmpty else { throw RequestRefusal(.badRequest, "chunk longer than announced") }
        state = .chunkSize
      case .trailers(let seen):
        guard let line = try Self.takeLine(&rest, limit: limits.trailerBytes - seen) else { return (.needMore, used) }
        if !line.isEmpty { _ = try HeadParser.field(line) }
        state = line.isEmpty ? .finished : .trailers(seen: seen + line.count)
      }
    }
  }

  private mutating func beginChunk(_ size: Int) throws(RequestRefusal) {
    guard size <= limits.bodyBytes - decoded else { throw Self.tooLarge }
    decoded += size
    state = size == 0 ? .trailers(seen: 0) : .chunkData(remaining: size)
  }

  private static func takeLine(
    _ rest: inout ArraySlice<UInt8>, limit: Int
  ) throws(RequestRefusal) -> ArraySlice<UInt8>? {
    let end = rest.firstIndex(of: ASCII.lineFeed)
    guard (end ?? rest.endIndex) - rest.startIndex <= limit + 1 else {
      throw RequestRefusal(.badRequest, "line too long in body")
    }
    guard end != nil else { return nil }
    var reader = LineReader(rest: rest)
    let line = try reader.next()
    rest = reader.rest
    return line
  }

  /// The number of a chunk-size line; extensions are let pass (RFC 9112, 7.1.1).
  private static func chunkSize(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> Int {
    let digits = line.prefix { ASCII.hexValue($0) != nil }
    let rest = line[digits.endIndex...].drop(while: ASCII.isBlank)
    guard (1...15).contains(digits.count), rest.isEmpty || rest.first == ASCII.semicolon,
      rest.allSatisfy(ASCII.isFieldValue)
    else { throw RequestRefusal(.badRequest, "malformed chunk size") }
    return digits.reduce(0) { $0 << 4 | (ASCII.hexValue($1) ?? 0) }
  }
}
