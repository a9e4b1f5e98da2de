public import HubErrors
import HubHTTP

/// A path with named arguments, such as `/nodes/{id}`.
public struct PathTemplate: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// One segment of a template.
  public enum Segment: Hashable, Sendable {
    /// Text that stands as it is.
    case literal(String)
    /// The name of an argument that fills the segment.
    case argument(String)
  }

  /// The segments in order.
  public let segments: [Segment]

  private let endsWithSlash: Bool

  /// A template: segments in braces are arguments; a slash at the end is kept.
  public init(stringLiteral value: String) {
    segments = value.split(separator: "/").map { text in
      text.hasPrefix("{") && text.hasSuffix("}")
        ? .argument(String(text.dropFirst().dropLast())) : .literal(String(text))
    }
    endsWithSlash = value.hasSuffix("/")
  }

  /// A path without arguments that is sent as it is written, with its query if it has one.
  ///
  /// - Parameter path: The path, which begins with a slash.
  @_spi(Backend)
  public init(verbatim path: String) {
    segments = [.literal(String(path.dropFirst()))]
    endsWithSlash = false
  }

  /// The names of the arguments, in order.
  public var argumentNames: [String] {
    segments.compactMap { if case .argument(let name) = $0 { name } else { nil } }
  }

  /// The template as written.
  public var description: String {
    let parts = segments.map { segment in
      switch segment {
      case .literal(let text): text
      case .argument(let name): "{\(name)}"
      }
    }
    return "/" + parts.joined(separator: "/") + (endsWithSlash && !parts.isEmpty ? "/" : "")
  }

  /// The path with its arguments in place, percent-encoded.
  ///
  /// - Throws: `InvalidRequestError` for an argument that is missing, empty, `.` or `..` (servers and proxies would
  ///   read another path), or that holds a control character.
  public func filled(_ arguments: [String: String]) throws(InvalidRequestError) -> String {
    var path = ""
    for segment in segments {
      switch segment {
      case .literal(let text):
        path += "/" + text
      case .argument(let name):
        guard let value = arguments[name], !value.isEmpty else {
          throw InvalidRequestError("the argument '\(name)' is empty; without it the request would go elsewhere")
        }
        guard value != ".", value != ".." else {
          throw InvalidRequestError("the argument '\(name)' is '\(value)', which servers read as another path")
        }
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
          throw InvalidRequestError("the argument '\(name)' holds a line break or another control character")
        }
        path += "/" + PercentEncoding.segment(value)
      }
    }
    return path + (endsWithSlash || path.isEmpty ? "/" : "")
  }

  /// The arguments of a percent-encoded path, nil when it does not fit the template.
  public func arguments(of path: some StringProtocol) -> [String: String]? {
    var written = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    guard written.popFirst()?.isEmpty == true else { return nil }
    if endsWithSlash || segments.isEmpty {
      guard written.last?.isEmpty == true else { return nil }
      written = written.dropLast()
    }
    guard written.count == segments.count else { return nil }
    var arguments: [String: String] = [:]
    for (segment, text) in zip(segments, written) {
      let text = PercentEncoding.decode(text)
      switch segment {
      case .literal(let literal): guard literal == text else { return nil }
      case .argument(let name):
        guard !text.isEmpty else { return nil }
        arguments[name] = text
      }
    }
    return arguments
  }
}
