#if os(Linux)
  import HubHTTP

  /// What the driver hands to the caller: a head and its content as it came over the wire.
  struct ReceivedAnswer: Sendable {
    /// The content.
    enum Content: Sendable {
      case whole([UInt8])
      case channel(ResponseChannel)
    }

    var head: HTTPResponse
    var content: Content
    /// Whether content belongs to the answer: not to one of HEAD, to 204 and to 304.
    var hasBody: Bool
    /// The declared length of the content.
    var length: Int64?
    /// The server, for errors in its content.
    var peer: String
  }
#endif
