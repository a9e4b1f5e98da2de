#if os(Linux)
  import HubCompression
  import HubHTTP

  /// Which codings a body has (RFC 9110, 8.4).
  enum ContentCoding {
    /// A coding that cannot be undone.
    struct Unsupported: Error, Equatable {
      var reason: String
    }

    /// The codings in the order in which they were applied, none for a body that is as it is.
    static func chain(of fields: HTTPFields) throws(Unsupported) -> [CompressionFormat] {
      var chain: [CompressionFormat] = []
      for name in fields.contentCodings {
        switch name {
        case "gzip", "x-gzip": chain.append(.gzip)
        case "deflate": chain.append(.deflate)
        default: throw Unsupported(reason: "the coding \(SanitizedText(name.utf8)) is unknown")
        }
      }
      guard chain.count <= 5 else { throw Unsupported(reason: "the body has \(chain.count) codings, more than 5") }
      return chain
    }
  }
#endif
