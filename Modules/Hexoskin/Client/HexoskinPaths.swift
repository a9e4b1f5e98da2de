import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// What stands where on the server: addresses of resources, as the server writes them and as they are asked for.
struct HexoskinPaths: Hashable, Sendable {
  /// The generations of addresses, the longer one first, since the shorter one is its beginning (wire page, section 1).
  private static let generations = ["/api/v1", "/api"]

  /// The server, with the path that stands before every other.
  let root: ServerOrigin
  /// The entry point below it, such as `/api`.
  let api: String

  init(root: ServerOrigin, api: String) {
    self.root = root
    self.api = api
  }

  /// An entry point that begins with a slash and does not end with one.
  static func checked(_ api: String) throws(ConfigurationError) -> String {
    let path = "/" + api.split(separator: "/").joined(separator: "/")
    guard path != "/", path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x3F && $0 != 0x23 }) else {
      throw ConfigurationError("apiPath", "'\(api)' is no path; give /api, or /api/v1")
    }
    return path
  }

  /// What the file of a server's resources is named by: its address, and the entry point where it is another one than
  /// usual.
  var cacheName: String { "\(root.scheme)://\(root.authority)\(root.prefix)" + (api == "/api" ? "" : api) }

  /// The path of a list.
  func list(_ name: String) -> String { "\(api)/\(PercentEncoding.segment(name))/" }

  /// The path of one object.
  func detail(_ name: String, _ id: String) -> String { list(name) + PercentEncoding.segment(id) + "/" }

  /// A URI as a path below the server's own: relative ones as they are, of absolute ones what is behind the server.
  ///
  /// - Throws: ``HexoskinError/foreignServer(uri:server:)`` for a URI of another server, and
  ///   ``HexoskinError/notAURI(_:)`` for what is none.
  func path(of uri: String) throws(HexoskinError) -> String {
    guard !uri.hasPrefix("/") else {
      guard !uri.hasPrefix("//") else { throw .notAURI(uri) }
      return relative(uri)
    }
    guard let url = URLText(uri), url.userInfo == nil else { throw .notAURI(uri) }
    guard url.authority == root.authority else {
      throw .foreignServer(uri: uri, server: "\(root.scheme)://\(root.authority)")
    }
    return relative(url.path + (url.query.map { "?\($0)" } ?? ""))
  }

  /// The path of a `Location`, whatever host it names: behind a proxy servers may not know their own (wire page, section
  /// 5.7). Nil for what is no address.
  func path(ofLocation location: String) -> String? {
    if let url = URLText(location) { return relative(url.path) }
    return location.hasPrefix("/") ? relative(location) : nil
  }

  /// The resource and the id of a URI of one object, nil for any other path. Both generations are read, and a slash may
  /// be missing at the end.
  func object(at path: String) -> (name: String, id: String)? {
    for generation in [api] + Self.generations where path.hasPrefix(generation + "/") {
      let parts = path.dropFirst(generation.count + 1).split(separator: "/", omittingEmptySubsequences: false)
      let named = parts.last?.isEmpty == true ? parts.dropLast() : parts
      guard named.count == 2, !named.contains(where: \.isEmpty) else { continue }
      return (PercentEncoding.decode(named[0]), PercentEncoding.decode(named[1]))
    }
    return nil
  }

  /// The same endpoint in the generation of addresses that this client uses; a path that the server gave stays.
  func endpoint(_ endpoint: Endpoint) -> Endpoint {
    let written = endpoint.path.description
    if case .literal(let text)? = endpoint.path.segments.first, text.contains("/") { return endpoint }
    guard api != "/api", written.hasPrefix("/api/") else { return endpoint }
    return endpoint.at(PathTemplate(stringLiteral: api + written.dropFirst("/api".count)))
  }

  private func relative(_ path: String) -> String {
    guard !root.prefix.isEmpty, path.hasPrefix(root.prefix + "/") else { return path }
    return String(path.dropFirst(root.prefix.count))
  }
}
