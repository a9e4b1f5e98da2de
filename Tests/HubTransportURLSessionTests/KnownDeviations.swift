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

  /// Races that this system loses at times, so that nothing can be said of one run. On Linux a reset has the code -1 if it
  /// comes while the connection is made (3), and an exchange on a connection that is just being closed may never end (25,
  /// 26). Elsewhere nothing is exempt.
  static var races: Set<Int> {
    #if canImport(FoundationNetworking)
      [3, 25, 26]
    #else
      []
    #endif
  }

  /// Cases that are given up before they end by themselves.
  static var endless: Set<Int> { [23] }

  /// Cases that are not run here, and why: nothing can end them.
  static var notRun: [Int: String] {
    #if canImport(FoundationNetworking)
      [57: "an endless head is read for ever, whatever the task is told, and keeps a core busy with copying it"]
    #else
      [:]
    #endif
  }

  /// Measured with Swift 6.3.1 on Linux (libcurl 7.88.1). Its `URLSession` drives libcurl and has no word for most of
  /// what libcurl says: such failures have the code -1 and are `TransportError.Kind.other`, which is not tried again.
  private static let ofLinux: [Int: String] = [
    6: "the end of the stream without an answer is called a bad answer (-1011)",
    7: "as case 6",
    15: "chunks without the last one have the code -1",
    16: "chunk sizes that are none have the code -1",
    18: "two lengths, and a length beside chunks, are accepted",
    21: "what is no HTTP is called an unsupported URL (-1002)",
    23: "there is no time limit for the connection alone",
    33: "fields of one name are joined, so the second Retry-After is not seen",
    52: "as case 60: the bomb has several members",
    56: "fields of one name are joined and reordered, Set-Cookie too",
    58: "a head in Latin-1 fails",
    60: "gzip of several members, and more than five codings, have the code -1",
    61: "bytes that are missing at the end of a gzip stream are not noticed",
    63: "a streamed body is read into memory before it is sent",
    65: "a status line that is none has the code -1",
  ]
}
