#if os(Linux)
  extension CurlConfiguration {
    /// A version of TLS.
    public enum TLSVersion: Hashable, Sendable {
      /// TLS 1.2
      case v1_2
      /// TLS 1.3
      case v1_3
    }
  }
#endif
