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
    /// The declared length of the content, if any is to come.
    var length: Int64?
    /// The server, for errors in its content.
    var peer: String
  }
#endif
