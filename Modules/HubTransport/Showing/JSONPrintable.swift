public import HubHTTP
import HubJSON

/// A value that prints as its JSON, without secrets: what models, and what they are made and changed with, conform to.
///
/// It streams its text instead of being `CustomStringConvertible`, whose `description` is a member of some models.
public protocol JSONPrintable: Encodable, TextOutputStreamable, CustomReflectable {
  /// What is hidden; ``HubHTTP/Redaction/standard`` unless a backend's values hold more secrets.
  static var redaction: Redaction { get }
}

extension JSONPrintable {
  /// The usual secrets.
  public static var redaction: Redaction { .standard }

  /// Writes the value as JSON, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shown) }

  /// What `dump` prints: the value as JSON, without secrets.
  public var customMirror: Mirror { Mirror(self, children: ["json": shown]) }

  private var shown: String {
    (try? HubJSONEncoder().encodeValue(self).redacted(Self.redaction).description) ?? "\(type(of: self))"
  }
}
