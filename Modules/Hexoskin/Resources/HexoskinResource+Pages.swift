import HubQuery
import HubTransport

extension HexoskinResource {
  /// A page at the place that another one named.
  ///
  /// - Throws: `RepeatedPage` for a place that was asked before, ``HexoskinError/emptyPages(resource:)`` after several pages
  ///   without objects, ``HexoskinError/foreignServer(uri:server:)`` for a place on another server, which must not see
  ///   credentials.
  func page(at url: String, of trail: PageTrail, _ options: RequestOptions) async throws -> ObjectPage {
    guard !trail.visited.contains(url) else { throw RepeatedPage(place: nil) }
    guard trail.emptyPages < PageTrail.mostEmptyPages else { throw HexoskinError.emptyPages(resource: name) }
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
