/// A file of recorded HTTP traffic: HAR 1.2, which browsers, proxies and HTTP tools read and write.
public struct HTTPArchive: Hashable, Sendable {
  /// The exchanges in the file's order.
  public let exchanges: [RecordedExchange]

  /// What the file says about itself in `log._hubkit`, nil when it does not.
  public let metadata: RecordingMetadata?

  /// An archive of exchanges.
  ///
  /// - Parameters:
  ///   - exchanges: The exchanges in the order in which they were begun.
  ///   - metadata: What the archive says about itself.
  public init(_ exchanges: [RecordedExchange], metadata: RecordingMetadata? = nil) {
    self.exchanges = exchanges
    self.metadata = metadata
  }
}

extension HTTPArchive: CustomStringConvertible, CustomReflectable {
  /// How many exchanges there are; what they hold may be secret.
  public var description: String { "\(exchanges.count) exchanges" }

  /// What `dump` prints: the exchanges without fields and bodies.
  public var customMirror: Mirror { Mirror(self, children: ["exchanges": exchanges]) }
}
