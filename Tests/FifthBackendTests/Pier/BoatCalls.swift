import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubQuery
@_spi(Backend) import HubTransport

/// The calls of boats, as values.
enum BoatCalls {
  static let listing = Endpoint("boats.list", service: "pier", .get, "/boats")
  static let getting = Endpoint("boats.get", service: "pier", .get, "/boats/{id}")
  static let creating = Endpoint("boats.create", service: "pier", .post, "/boats", success: .created)
  static let updating = Endpoint("boats.update", service: "pier", .patch, "/boats/{id}", repeatability: .always)
  /// What is in the dock is scrapped, so that it is not repeated lightly.
  static let deleting = Endpoint(
    "boats.delete", service: "pier", .delete, "/boats/{id}", success: .noContent, repeatability: .onlyIfNotProcessed)

  static func list(_ query: ListQuery<Boat>, from place: PageCursor?) throws -> Call<Page<Boat>> {
    let items =
      try PierDialect().items(for: query, operation: listing.name)
      + (place?.token.map { [QueryItem("from", $0)] } ?? [])
    return Call<BoatList>.json(listing, query: items, decoder: HubJSONDecoder()).map {
      $0.page(behind: place?.offset ?? 0)
    }
  }

  static func get(_ id: ID<Boat>) -> Call<Boat> {
    .json(getting, arguments: ["id": id.rawValue], decoder: HubJSONDecoder())
  }

  static func create(_ boat: BoatCreate) throws -> Call<Boat> {
    .json(creating, body: try body(boat), decoder: HubJSONDecoder())
  }

  static func update(_ id: ID<Boat>, _ changes: BoatUpdate) throws -> Call<Boat> {
    .json(updating, arguments: ["id": id.rawValue], body: try body(changes), decoder: HubJSONDecoder())
  }

  static func delete(_ id: ID<Boat>) -> Call<Void> {
    Call(deleting, arguments: ["id": id.rawValue]) { _, _ in }
  }

  private static func body(_ value: some Encodable) throws -> Body {
    .json(try HubJSONEncoder().encodeValue(value))
  }
}
