/// Secrets are left in an archive; it says where, never which.
public struct UnredactedSecrets: Error, Hashable {
  /// A place in an archive.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The entry's index, from 0; nil for `_hubkit`.
    public var entry: Int?

    /// What it is a part of, such as `response header Location` or `request body, $.user.key`.
    public var part: String

    /// A place in an archive.
    public init(entry: Int?, part: String) {
      self.entry = entry
      self.part = part
    }

    /// The entry and the part.
    public var description: String { entry.map { "entry \($0), \(part)" } ?? part }
  }

  /// Where secrets are.
  public var places: [Place]

  /// Secrets at places.
  public init(places: [Place]) { self.places = places }
}

extension UnredactedSecrets: CustomStringConvertible {
  /// The first places, and what to do about it.
  public var description: String {
    let shown = places.prefix(10).map(\.description).joined(separator: "; ")
    let rest = places.count > 10 ? "; and \(places.count - 10) more" : ""
    return "secrets are left in the recording: \(shown)\(rest). Hide what holds them by its name (`Redaction`), or "
      + "record with credentials that nothing else repeats."
  }
}
