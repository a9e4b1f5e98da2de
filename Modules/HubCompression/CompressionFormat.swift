/// The two content codings that zlib serves (RFC 9110, section 8.4.1).
public enum CompressionFormat: Sendable, Hashable, CaseIterable {
  /// Members of RFC 1952, one after another. Writing makes one member.
  case gzip
  /// The zlib format of RFC 1950. Reading also takes raw DEFLATE data (RFC 1951), which some servers send under this
  /// name and every browser accepts.
  case deflate
}
