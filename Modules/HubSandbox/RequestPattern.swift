/// Which requests are meant: `POST /token`, `GET /nodes/*`, `core GET /**`, `* /realms`.
///
/// A pattern is a path with a method in front, and perhaps a service before that. `*` stands for any method or service
/// and for one segment of a path, `**` at the end for the rest of the path. Queries do not count, and neither does case
/// in paths, because it does not for the servers.
public struct RequestPattern: Hashable, Sendable {
  private let service: String?
  private let method: String?
  private let segments: [String]

  /// A pattern from its text; a text without a method means every method.
  public init(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    let path = words.popLast() ?? "/**"
    let method = words.popLast() ?? "*"
    let service = words.popLast() ?? "*"
    self.method = method == "*" ? nil : method.uppercased()
    self.service = service == "*" ? nil : service.lowercased()
    segments = Self.segments(path)
  }

  func matches(service: String, method: String, path: String) -> Bool {
    guard self.service == nil || self.service == service, self.method == nil || self.method == method else {
      return false
    }
    let given = Self.segments(path)
    for (position, segment) in segments.enumerated() {
      if segment == "**" { return true }
      guard position < given.count, segment == "*" || segment == given[position] else { return false }
    }
    return given.count == segments.count
  }

  /// Whether the pattern names the service.
  func isAbout(service: String) -> Bool { self.service == service }

  private static func segments(_ path: String) -> [String] {
    path.lowercased().split(separator: "/").map(String.init)
  }
}

extension RequestPattern: ExpressibleByStringLiteral {
  /// A pattern from its text.
  public init(stringLiteral value: String) { self.init(value) }
}
