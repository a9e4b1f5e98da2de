import HubJSON
import HubTransport

/// Changes of a boat.
struct BoatUpdate: Codable, Hashable, Sendable, JSONPrintable {
  @Patch var name: String = ""
  @Patch var berth: String?

  init() {}
}
