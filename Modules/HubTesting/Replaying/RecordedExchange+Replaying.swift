import HubHTTP

extension RecordedExchange {
  /// The codings that HAR undoes (RFC 9110, 8.4.1, and what was registered since).
  private static let codings: Set = [
    "gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd", "identity", "dcb", "dcz",
  ]

  /// The head as it belongs to the body that the recording has.
  var replayedHead: HTTPResponse {
    var head = response
    let named = head.headerFields[values: .contentEncoding].flatMap { value in
      value.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
    }
    let others = named.filter { !Self.codings.contains($0.lowercased()) }
    let isDecoded = others.count < named.count
    if isDecoded { head.headerFields[.contentEncoding] = others.isEmpty ? nil : others.joined(separator: ", ") }
    // Of an answer without a body the length is that of another one's, as HEAD's.
    let isRight = responseBody.isEmpty || head.headerFields[.contentLength] == "\(responseBody.count)"
    if isDecoded || !isRight { head.headerFields[.contentLength] = nil }
    return head
  }
}
