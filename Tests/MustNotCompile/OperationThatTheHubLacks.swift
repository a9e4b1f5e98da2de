// An operation that the Hub does not offer: master images come from elsewhere.
// expect: requires that 'MasterImage' conform to 'DeletableResource'
import FlameHub

func attempt(hub: FlameHubClient, image: MasterImage) async throws {
  try await hub.core.masterImages.delete(image)
}
