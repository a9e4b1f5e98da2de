import HubErrors

/// Who asks: Hangar wants to know, and its CDN turns away what looks like nobody (wire page, section 2.1).
enum HangarUserAgent {
  /// Names that say which library asks, and not who.
  private static let libraries: Set<String> = [
    "axios", "curl", "dart", "go-http-client", "hubkit", "java", "libcurl", "mozilla", "node", "node-fetch", "okhttp",
    "openapi-generator", "postmanruntime", "python-requests", "python-urllib", "wget",
  ]

  /// The text without blanks around it.
  ///
  /// - Throws: `ConfigurationError` for one that says nothing.
  static func checked(_ text: String) throws(ConfigurationError) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let form = "write product/version (contact), such as plugin-mirror/1.2 (ops@example.org)"
    guard let first = words.first else { throw ConfigurationError("userAgent", "is empty; \(form)") }
    let product = first.split(separator: "/", maxSplits: 1)
    guard product.count == 2, product.allSatisfy({ !$0.isEmpty }) else {
      throw ConfigurationError("userAgent", "does not begin with a product and its version; \(form)")
    }
    guard !libraries.contains(product[0].lowercased()) else {
      throw ConfigurationError("userAgent", "names a library and not the program that asks; \(form)")
    }
    guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      throw ConfigurationError("userAgent", "holds a line break or a character beyond ASCII; \(form)")
    }
    return words.joined(separator: " ")
  }
}
