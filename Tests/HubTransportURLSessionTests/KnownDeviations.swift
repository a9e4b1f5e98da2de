/// What a system's `URLSession` does otherwise than the cases expect.
enum KnownDeviations {
  /// Those of the system that the tests run on, by the number of the case; nil where nobody has measured them yet, and
  /// the table of outcomes is all there is.
  static var ofThisSystem: [Int: String]? {
    #if canImport(FoundationNetworking)
      ofLinux
    #else
      nil
    #endif
  }

  /// The cases that do not end by themselves.
  static var endless: Set<Int> { [23, 57] }

  /// Measured with Swift 6.3.1 on Linux (libcurl 7.88.1). Its `URLSession` drives libcurl and has no word for most of
  /// what libcurl says: such failures have the code -1 and are `TransportError.Kind.other`, which is not tried again.
  private static let ofLinux: [Int: String] = [
    3: "a reset while the connection is made has the code -1",
    6: "the end of the stream without an answer is called a bad answer (-1011)",
    7: "as case 6",
    15: "chunks without the last one have the code -1",
    16: "chunk sizes that are none have the code -1",
    18: "two lengths, and a length beside chunks, are accepted",
    21: "what is no HTTP is called an unsupported URL (-1002)",
    23: "there is no time limit for the connection alone",
    33: "fields of one name are joined, so the second Retry-After is not seen",
    52: "a redirect that is not followed, with a large body, fails: its body finds nobody",
    56: "fields of one name are joined and reordered, Set-Cookie too",
    57: "large heads have the code -1, and an endless one is read for ever",
    58: "a head in Latin-1 fails",
    60: "what inflates to much more than arrived fails with the code -1, at times not at all",
    61: "bytes that are missing at the end of a gzip stream are not noticed",
    63: "a streamed body is read into memory before it is sent",
    65: "a status line that is none has the code -1",
  ]
}
