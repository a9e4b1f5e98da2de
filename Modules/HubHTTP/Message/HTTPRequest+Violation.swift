extension HTTPRequest {
  /// What makes a request unfit for the wire.
  public enum Violation: Hashable, Sendable {
    /// The scheme is neither `http` nor `https`.
    case scheme
    /// The authority is empty, holds user information, or a byte that no host or port has.
    case authority
    /// The path does not begin with `/`, or holds a blank, a control byte or a byte beyond ASCII.
    case path
    /// A field's value holds CR, LF, NUL or another control byte.
    case fieldValue(HTTPField.Name)
  }

  /// The first violation, nil when the request may be sent.
  ///
  /// Methods and field names are tokens by construction. Transports send what they are given, so this check is what
  /// keeps CR, LF and NUL out of a request, and credentials out of its URL.
  public var violation: Violation? {
    guard scheme == "http" || scheme == "https" else { return .scheme }
    let isHostByte: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F && !"@/?#\\\"<>^`{|}%".utf8.contains($0) }
    guard !authority.isEmpty, authority.utf8.allSatisfy(isHostByte) else { return .authority }
    guard path.utf8.first == 0x2F, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }) else { return .path }
    for field in headerFields where !HTTPField.isValidValue(field.value) { return .fieldValue(field.name) }
    return nil
  }
}
