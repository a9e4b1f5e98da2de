#if os(Linux)
  /// One entry of `no_proxy`.
  enum ProxyException: Hashable, Sendable {
    case every
    case name(String)
    case range(UInt32, length: Int)

    init(_ text: some StringProtocol) {
      let parts = text.split(separator: "/", maxSplits: 1)
      if text == "*" {
        self = .every
      } else if parts.count == 2, let address = Self.address(parts[0]), let length = Int(parts[1]), 0...32 ~= length {
        self = .range(address, length: length)
      } else {
        let name = text.drop { $0 == "." || $0 == "[" }.lowercased()
        self = .name(name.last == "]" || name.last == "." ? String(name.dropLast()) : name)
      }
    }

    /// Whether requests to a host go there directly.
    func covers(_ host: String) -> Bool {
      switch self {
      case .every: return true
      case .name(let name):
        let host = host.lowercased().drop { $0 == "[" }.prefix { $0 != "]" }
        return host == name || (host.hasSuffix(".\(name)") && Self.address(host) == nil)
      case .range(let range, let length):
        guard let address = Self.address(host) else { return false }
        return length == 0 || (address ^ range) >> (32 - UInt32(length)) == 0
      }
    }

    private static func address(_ text: some StringProtocol) -> UInt32? {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      var address: UInt32 = 0
      for part in parts {
        guard let byte = UInt8(part) else { return nil }
        address = address << 8 | UInt32(byte)
      }
      return address
    }
  }
#endif
