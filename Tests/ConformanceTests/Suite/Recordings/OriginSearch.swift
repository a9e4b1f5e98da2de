import HubHTTP
import HubTesting
import HubTransport

/// Finds out where the services of a recording are that does not say so.
struct OriginSearch {
  private let exchanges: [RecordedExchange]

  init(_ exchanges: [RecordedExchange]) { self.exchanges = exchanges }

  /// The origin that most requests went to.
  var commonest: String? {
    let counts = Dictionary(exchanges.map { ($0.request.origin, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// For each service the address below which most of its operations' paths are found; of equals the shortest.
  func services(of endpoints: [Endpoint]) -> [String: String] {
    var counts: [String: [String: Int]] = [:]
    for exchange in exchanges {
      for (address, path) in Self.splits(exchange.request) {
        // The root is a path of every service, and says nothing.
        guard path != "/" else { continue }
        let services = endpoints.filter { endpoint in
          endpoint.method == exchange.request.method && endpoint.path.arguments(of: path) != nil
        }.map(\.service)
        for service in Set(services) { counts[service, default: [:]][address, default: 0] += 1 }
      }
    }
    return counts.compactMapValues { addresses in
      addresses.max { ($0.value, $1.key.utf8.count, $1.key) < ($1.value, $0.key.utf8.count, $0.key) }?.key
    }
  }

  /// The ways in which a URL can be an address of up to two segments and a path below it.
  private static func splits(_ request: HTTPRequest) -> [(address: String, path: Substring)] {
    let path = request.path.prefix { $0 != "?" }
    var splits: [(String, Substring)] = [(request.origin, path)]
    var rest = path
    while splits.count < 3, let slash = rest.dropFirst().firstIndex(of: "/") {
      rest = rest[slash...]
      splits.append((request.origin + path[..<slash], rest))
    }
    return splits
  }
}
