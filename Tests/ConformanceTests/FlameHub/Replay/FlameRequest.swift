import HubHTTP
import HubJSON
import HubTesting

@testable import HubSandbox

/// A recorded request as a service of the emulated Hub gets it.
struct FlameRequest {
  let service: HubService
  let target: String

  var path: Substring { target.prefix { $0 != "?" } }

  /// A request, nil for one that went elsewhere.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - origins: What the URLs of each service begin with.
  ///   - mergesSlashes: Whether a gateway in front of the services did so.
  init?(_ request: HTTPRequest, origins: [String: String], mergesSlashes: Bool) {
    let found = HubService.allCases.compactMap { service in
      Self.rest(of: request, after: origins[service.rawValue]).map { (service, $0) }
    }
    // The origin that says most of the URL is its own.
    guard let (service, rest) = found.min(by: { $0.1.utf8.count < $1.1.utf8.count }) else { return nil }
    self.service = service
    target = mergesSlashes ? Self.mergingSlashes(rest) : rest
  }

  /// What follows an origin in a URL, nil where the URL is of another one.
  private static func rest(of request: HTTPRequest, after origin: String?) -> String? {
    guard let url = origin.flatMap({ URLText($0) }),
      "\(url.scheme)://\(url.authority)".lowercased() == request.origin
    else { return nil }
    let prefix = url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
    guard request.path.hasPrefix(prefix) else { return nil }
    let rest = request.path.dropFirst(prefix.utf8.count)
    if rest.isEmpty { return "/" }
    return rest.first == "/" ? String(rest) : rest.first == "?" ? "/\(rest)" : nil
  }

  /// The target with one slash for several in its path.
  private static func mergingSlashes(_ target: String) -> String {
    let path = target.prefix { $0 != "?" }
    let segments = path.split(separator: "/", omittingEmptySubsequences: true)
    let end = path.last == "/" && !segments.isEmpty ? "/" : ""
    return "/" + segments.joined(separator: "/") + end + target[path.endIndex...]
  }
}
