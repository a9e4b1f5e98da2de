import HubServer

/// A body of `multipart/form-data` (RFC 7578) in memory.
struct MultipartBody: Sendable {
  struct Part: Sendable {
    let head: MultipartHead
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The parts in their order.
  private(set) var parts: [Part] = []

  /// - Returns: nil when the body ends inside a part.
  init?(_ body: [UInt8], boundary: String) {
    var scanner = MultipartScanner(boundary: boundary)
    scanner.append(body)
    while let event = try? scanner.next() {
      switch event {
      case .part(let head): parts.append(Part(head: MultipartHead(head), bytes: []))
      case .content(let bytes): parts[parts.count - 1].bytes += bytes
      case .end: break
      }
    }
    if !scanner.isFinished { return nil }
  }
}
