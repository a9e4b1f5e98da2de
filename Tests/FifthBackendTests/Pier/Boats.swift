import HubErrors
@_spi(Backend) import HubQuery
import HubTransport

/// The boats: `pier.boats`.
struct Boats: Sendable {
  let pipeline: Pipeline
  let origin: ServerOrigin

  func list(
    where filter: Filter<Boat>? = nil, sort: Sort<Boat>? = nil, limit: Int? = nil, from place: PageCursor? = nil
  ) async throws -> Page<Boat> {
    let query = ListQuery(filter: filter, sort: sort, page: PageRequest(limit: limit, offset: nil))
    return try await pipeline.run(BoatCalls.list(query, from: place), at: origin)
  }

  func only(where filter: Filter<Boat>) async throws -> Boat { try await list(where: filter, limit: 2).only() }

  func all(
    where filter: Filter<Boat>? = nil, sort: Sort<Boat>? = nil, pageSize: Int = 50, maximum: Int? = nil
  ) -> PagedSequence<Boat> {
    PagedSequence(maximum: maximum) { place in
      try await list(where: filter, sort: sort ?? .ascending(.name), limit: pageSize, from: place)
    }
  }

  func get(_ id: some Reference<Boat>) async throws -> Boat {
    try await pipeline.run(BoatCalls.get(id.reference), at: origin)
  }

  func getIfPresent(_ id: some Reference<Boat>) async throws -> Boat? {
    do {
      return try await get(id)
    } catch let error as HubAPIError where error.saysNoBoat {
      return nil
    }
  }

  func create(_ boat: BoatCreate) async throws -> Boat {
    try await pipeline.run(BoatCalls.create(boat), at: origin)
  }

  func update(_ id: some Reference<Boat>, _ change: (inout BoatUpdate) -> Void) async throws -> Boat {
    var changes = BoatUpdate()
    change(&changes)
    return try await pipeline.run(BoatCalls.update(id.reference, changes), at: origin)
  }

  func delete(_ id: some Reference<Boat>) async throws {
    try await pipeline.run(BoatCalls.delete(id.reference), at: origin)
  }
}
