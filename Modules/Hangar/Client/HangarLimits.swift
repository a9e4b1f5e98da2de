import HubHTTP
@_spi(Backend) import HubTransport

/// How fast Hangar can be asked, counted by the caller's address (wire page, section 5), and which answers are kept.
enum HangarLimits {
  /// The buckets of a request: that of its path first where it has one, then that of its kind.
  static func limits(_ endpoint: Endpoint, _ request: HTTPRequest) -> [RateLimit] {
    let path = request.path.prefix { $0 != "?" }.lowercased()
    switch endpoint.name.prefix(while: { $0 != "." }) {
    case "authenticate": return [greedy("apiauthentication")]
    case "permissions": return [RateLimit("apipermissions", capacity: 100, refill: 100, per: .seconds(5), .greedy)]
    case "projects": return [greedy("apiprojects")]
    case "users": return [greedy("apiusers")]
    case "versions":
      let ofPath = RateLimit(path, capacity: 10, refill: 2, per: .seconds(5), .interval)
      return (VersionEndpoints.files.contains(endpoint) ? [ofPath] : []) + [greedy("apiversions")]
    case "pages":
      return [
        RateLimit(path, capacity: 5, refill: 1, per: .seconds(5), .interval),
        RateLimit("projectpage", capacity: 100, refill: 20, per: .seconds(5), .interval),
      ]
    case "platforms": return [RateLimit("platforms", capacity: 100, refill: 20, per: .seconds(5), .interval)]
    default: return []
    }
  }

  /// Every answer but tokens and files is kept, and asked for again by its `ETag`: the API asks clients to cache, while
  /// its answers all say `no-store` (wire page, section 2.2).
  static func caching(_ endpoint: Endpoint) -> CachingRule {
    let isKept = endpoint != HangarEndpoints.authenticate && !VersionEndpoints.files.contains(endpoint)
    return isKept ? .despiteNoStore : .none
  }

  private static func greedy(_ name: String) -> RateLimit {
    RateLimit(name, capacity: 100, refill: 20, per: .seconds(5), .greedy)
  }
}
