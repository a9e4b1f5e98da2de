#if os(Linux)
  /// The first 64 bytes of what a server sent, made fit to be shown.
  struct SanitizedText: CustomStringConvertible {
    /// The bytes in quotes; what is not printable ASCII is a dot.
    let description: String

    init(_ bytes: some Collection<UInt8>) {
      let shown = bytes.prefix(64).map { 0x20..<0x7F ~= $0 && $0 != 0x22 ? $0 : 0x2E }
      description = "\"\(String(decoding: shown, as: UTF8.self))\"" + (bytes.count > 64 ? " and more" : "")
    }
  }
#endif
