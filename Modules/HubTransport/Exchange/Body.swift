import HubErrors

/// The body of a request: it knows its length, its media type, and whether it can be sent a second time.
public struct Body: Sendable {
  /// The length in bytes, nil when it is not known; the body is then sent in chunks.
  public let length: Int64?

  /// The media type, sent as `Content-Type`.
  public var mediaType: String?

  private let source: Source

  private enum Source: Sendable {
    case bytes([UInt8])
    case replayable(@Sendable () async throws -> BodyChunks)
    case oneShot(OneShot<BodyChunks>)
  }

  /// Bytes in memory; they can be sent again.
  public static func bytes(_ bytes: [UInt8], mediaType: String?) -> Body {
    Body(length: Int64(bytes.count), mediaType: mediaType, source: .bytes(bytes))
  }

  /// A body that is opened anew for every try, such as a file.
  ///
  /// - Parameters:
  ///   - length: The length in bytes, if known.
  ///   - mediaType: The media type.
  ///   - open: Gives the chunks from the beginning, each time it is called.
  /// - Returns: A body that can be sent again.
  public static func replayable(
    length: Int64?, mediaType: String?, open: @escaping @Sendable () async throws -> BodyChunks
  ) -> Body {
    Body(length: length, mediaType: mediaType, source: .replayable(open))
  }

  /// A body that can be read once; a call with it is never repeated after it began to be sent.
  ///
  /// - Parameters:
  ///   - chunks: The chunks.
  ///   - length: The length in bytes; the chunks' own length by default.
  ///   - mediaType: The media type.
  /// - Returns: A body that can be sent once.
  public static func stream(_ chunks: BodyChunks, length: Int64? = nil, mediaType: String?) -> Body {
    Body(length: length ?? chunks.length, mediaType: mediaType, source: .oneShot(OneShot(chunks)))
  }

  /// Whether the body can be sent a second time.
  public var isReplayable: Bool {
    if case .oneShot = source { false } else { true }
  }

  /// The bytes, if they are in memory.
  public var bytes: [UInt8]? {
    if case .bytes(let bytes) = source { bytes } else { nil }
  }

  /// The chunks from the beginning.
  ///
  /// - Throws: `InvalidRequestError` when the body can be read once and was; what opening throws.
  public func open() async throws -> BodyChunks {
    switch source {
    case .bytes(let bytes): return BodyChunks(bytes)
    case .replayable(let open): return try await open()
    case .oneShot(let chunks):
      guard let chunks = chunks.take() else {
        throw InvalidRequestError("the body was sent already and cannot be read again; give a replayable body")
      }
      return chunks
    }
  }
}

extension Body: CustomStringConvertible, CustomReflectable {
  /// Length and media type; what is sent may hold secrets.
  public var description: String {
    (length.map { "\($0) bytes" } ?? "a body of unknown length") + (mediaType.map { " of \($0)" } ?? "")
  }

  /// What `dump` prints: no content.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
