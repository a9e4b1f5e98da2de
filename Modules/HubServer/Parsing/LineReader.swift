import HubHTTP

/// Takes CRLF-ended lines off a byte slice; a bare CR or LF is refused.
struct LineReader {
  var rest: ArraySlice<UInt8>

  mutating func next() throws(RequestRefusal) -> ArraySlice<UInt8> {
    guard let end = rest.firstIndex(where: { $0 == ASCII.carriageReturn || $0 == ASCII.lineFeed }),
      rest[end] == ASCII.carriageReturn,
      rest.index(after: end) < rest.endIndex,
      rest[rest.index(after: end)] == ASCII.lineFeed
    else { throw RequestRefusal(.badRequest, "line not ended by CRLF") }
    let line = rest[..<end]
    rest = rest[rest.index(end, offsetBy: 2)...]
    return line
  }
}
