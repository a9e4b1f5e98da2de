#if os(Linux)
  import HubCompression
  import HubHTTP

  /// Which codings a body has (RFC 9110, 8.4).
  enum ContentCoding {
    /// A coding that cannot be undone.
    struct Unsupported: Error, Equatable {
      var reason: String
    }

    /// What stands in `Content-Encoding` by mistake and says nothing about the bytes: names of charsets, which some
    /// servers put there, and of identity codings.
    private static let meaningless: Set<String> = [
      "", "identity", "none", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "binary",
      "7bit", "8bit",
    ]

    /// The codings in the order in which they were applied, none for a body that is as it is.
    static func chain(of fields: HTTPFields) throws(Unsupported) -> [CompressionFormat] {
      guard let value = fields[.contentEncoding] else { return [] }
      var chain: [CompressionFormat] = []
      for name in value.lowercased().split(separator: ",").map({ $0.filter { $0 != " " && $0 != "\t" } }) {
        switch name {
        case "gzip", "x-gzip": chain.append(.gzip)
        case "deflate": chain.append(.deflate)
        case let name where meaningless.contains(name): break
        default: throw Unsupported(reason: "the coding \(SanitizedText(name.utf8)) is unknown")
        }
      }
      guard chain.count <= 5 else { throw Unsupported(reason: "the body has \(chain.count) codings, more than 5") }
      return chain
    }
  }
#endif
