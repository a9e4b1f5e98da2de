import HubHTTP
import Synchronization

/// What tells the answer to a login from other requests: the `state` of OAuth 2 (RFC 6749, 10.12), or the `oauth_token` of
/// OAuth 1 (RFC 5849, 2.2). Before a login has begun nothing is its answer.
final class LoginMark: Sendable {
  private let mark = Mutex<QueryItem?>(nil)

  /// Takes the mark from the page where a login begins.
  func begin(at url: String) {
    let query = url.split(separator: "?", maxSplits: 1).dropFirst().first?.prefix { $0 != "#" } ?? ""
    let items = [QueryItem](queryString: query)
    mark.withLock { $0 = items.first { $0.name == "state" } ?? items.first { $0.name == "oauth_token" } }
  }

  /// Whether the parameters of a request have the mark, and no other one.
  func isOn(_ items: [QueryItem]) -> Bool {
    guard let mark = mark.withLock({ $0 }) else { return false }
    // Services that let the user say no to OAuth 1 give the token another name.
    let names = mark.name == "state" ? [mark.name] : [mark.name, "denied"]
    let values = Set(items.filter { names.contains($0.name) }.map(\.value))
    return values == [mark.value]
  }
}
