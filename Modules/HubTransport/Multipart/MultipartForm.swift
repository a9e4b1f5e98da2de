/// A `multipart/form-data` body (RFC 7578), streamed part by part.
public struct MultipartForm: Sendable {
  /// The parts in order.
  public var parts: [Part]

  /// A form.
  public init(_ parts: [Part] = []) { self.parts = parts }

  /// The form as a body.
  ///
  /// Its length is known when every part's is, and it can be sent again when every part can.
  ///
  /// - Parameter random: What the boundary is drawn from.
  /// - Returns: A body of the type `multipart/form-data`.
  public func body(random: any RandomSource) -> Body {
    let boundary = "hubkit-" + random.bytes(18).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let parts = parts
    let mediaType = "multipart/form-data; boundary=\(boundary)"
    let open: @Sendable () async throws -> BodyChunks = {
      let pieces = MultipartPieces(parts, boundary: boundary)
      return BodyChunks { try await pieces.next() }
    }
    guard parts.allSatisfy(\.body.isReplayable) else {
      let pieces = MultipartPieces(parts, boundary: boundary)
      return .stream(BodyChunks { try await pieces.next() }, length: length(boundary), mediaType: mediaType)
    }
    return .replayable(length: length(boundary), mediaType: mediaType, open: open)
  }

  private func length(_ boundary: String) -> Int64? {
    var sum = Int64(MultipartPieces.closing(boundary).count)
    for part in parts {
      guard let length = part.body.length else { return nil }
      sum += length + Int64(part.head(boundary).count) + 2
    }
    return sum
  }
}
