/// What a token of OAuth 2 is good for: one name or several (wire page, section 3.5). Names that HubKit does not know stay
/// as they are.
public struct HexoskinScope: Hashable, Sendable, RawRepresentable, Codable {
  /// The names on the wire, with a blank between them.
  public let rawValue: String

  /// A scope as it stands on the wire.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Reading alone.
  public static let readonly = HexoskinScope(rawValue: "readonly")
  /// Reading and writing.
  public static let readwrite = HexoskinScope(rawValue: "readwrite")

  /// The names, in order.
  public var names: [String] { rawValue.split(separator: " ").map(String.init) }

  /// Whether every name of another scope is there.
  public func contains(_ other: HexoskinScope) -> Bool { Set(other.names).isSubset(of: names) }

  /// The names of both, each once.
  public func union(_ other: HexoskinScope) -> HexoskinScope {
    HexoskinScope(rawValue: (names + other.names.filter { !names.contains($0) }).joined(separator: " "))
  }
}

extension HexoskinScope: ExpressibleByArrayLiteral, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The names of all of them: `[.readonly, .readwrite]`.
  public init(arrayLiteral elements: HexoskinScope...) {
    self = elements.reduce(HexoskinScope(rawValue: "")) { $0.union($1) }
  }

  /// A scope as it stands on the wire.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The names, with a blank between them.
  public var description: String { rawValue }
}
