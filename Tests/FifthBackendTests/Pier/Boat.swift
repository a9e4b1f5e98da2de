import HubJSON
import HubQuery
import HubTransport

/// A boat.
struct Boat: Codable, Hashable, Sendable, Identifiable, Reference, JSONPrintable {
  var id: HubQuery.ID<Boat>
  var name: String
  var length: Double
  var berth: String?
  var wire = WireMembers()

  var reference: HubQuery.ID<Boat> { id }
}
