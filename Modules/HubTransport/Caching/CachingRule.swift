/// Whether answers of an operation are kept, so that asking again costs no body when nothing changed.
@_spi(Backend)
public enum CachingRule: Hashable, Sendable {
  /// They are not.
  case none
  /// They are, unless an answer says `no-store` (RFC 9111, 5.2.2.5).
  case unlessForbidden
  /// They are, even if an answer says `no-store`: for services that ask their callers to keep answers, and whose
  /// framework says `no-store` on every one of them.
  case despiteNoStore
}
