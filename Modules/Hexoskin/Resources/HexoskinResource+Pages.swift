import HubQuery
import HubTransport

extension HexoskinResource {
  /// A page at the place that another one named.
  ///
  /// - Throws: `RepeatedPage` for a place that was asked before, ``HexoskinError/foreignServer(uri:server:)`` for one on
  ///   another server, which must not see credentials.
  func page(at url: String, visited: Set<String>, _ options: RequestOptions) async throws -> ObjectPage {
    guard !visited.contains(url) else { throw RepeatedPage(place: nil) }
    return try await page(calls.page(try space.connection.paths.path(of: url)), options)
  }
}

extension HexoskinSpace {
  /// Whose object a URI is.
  ///
  /// - Throws: ``HexoskinError`` for one of another server, and for one that belongs to no resource.
  func checkedURI(_ text: String) throws(HexoskinError) -> ObjectURI {
    guard let uri = place(atPath: try connection.paths.path(of: text)) else { throw .noOwner(uri: text) }
    return uri
  }
}
