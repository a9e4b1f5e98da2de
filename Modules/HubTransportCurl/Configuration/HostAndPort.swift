#if os(Linux)
  /// The host and the port of an authority (RFC 3986, 3.2), a literal IPv6 address in brackets.
  struct HostAndPort: Hashable, Sendable {
    let host: String
    let port: Int

    /// Reads an authority without user information, nil unless it is one.
    init?(_ authority: some StringProtocol, defaultPort: Int) {
      let authority = String(authority)
      let bytes = authority.utf8
      let bracket = bytes.lastIndex(of: 0x5D)
      let mark = bytes[(bracket ?? bytes.startIndex)...].lastIndex(of: 0x3A)
      let name = authority[..<(mark ?? authority.endIndex)]
      let isLiteral = name.utf8.first == 0x5B
      guard !name.isEmpty, isLiteral == (name.utf8.last == 0x5D), isLiteral || bracket == nil else { return nil }
      let allowed: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F && !"/?#@\\\"<>^`{|}%".utf8.contains($0) }
      guard name.utf8.allSatisfy({ allowed($0) && (isLiteral || $0 != 0x3A) }) else { return nil }
      host = name.lowercased()
      guard let mark else {
        port = defaultPort
        return
      }
      let digits = authority[authority.index(after: mark)...]
      guard digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = UInt16(digits), number > 0 else { return nil }
      port = Int(number)
    }
  }
#endif
