/// A text that is never shown: a password, a client secret, a token.
///
/// Printing, dumping and interpolating it give `REDACTED`; ``exposed`` gives the text. It is not `Codable`, so that it
/// is not written along with something else by accident.
public struct Secret: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text itself, for the place that sends or stores it.
  public let exposed: String

  /// A secret.
  public init(_ text: String) { exposed = text }

  /// A secret, for tests and servers on one's own machine; real secrets do not belong into source code.
  public init(stringLiteral value: String) { exposed = value }

  /// Whether there is no text.
  public var isEmpty: Bool { exposed.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `REDACTED`.
  public var description: String { Self.mark }

  /// `REDACTED`.
  public var debugDescription: String { Self.mark }

  /// What `dump` shows: nothing but `REDACTED`.
  public var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child], displayStyle: .struct) }
}
