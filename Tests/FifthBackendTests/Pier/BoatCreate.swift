import HubJSON
import HubTransport

/// What a new boat is made of.
struct BoatCreate: Codable, Hashable, Sendable, JSONPrintable {
  var name: String
  var length: Double
}
