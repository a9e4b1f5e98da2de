import HubErrors
import HubJSON
@_spi(Backend) import HubTransport

/// Keeps what a realm says about itself, once it has been read.
actor KeycloakDirectory {
  private let realm: KeycloakRealm
  private let origin: ServerOrigin
  private let pipeline: Pipeline
  private let timeout: Duration
  private var known: KeycloakMetadata?

  init(_ realm: KeycloakRealm, origin: ServerOrigin, pipeline: Pipeline, timeout: Duration) {
    self.realm = realm
    self.origin = origin
    self.pipeline = pipeline
    self.timeout = timeout
  }

  /// What the realm says; read once, and kept unless reading it failed.
  func metadata() async throws -> KeycloakMetadata {
    if let known { return known }
    let call = Call<KeycloakMetadata>.json(
      KeycloakRealm.discoveryEndpoint, arguments: ["realm": realm.name], decoder: HubJSONDecoder())
    let metadata = try await pipeline.run(
      call, at: origin, options: RequestOptions(timeout: timeout, auth: .anonymous))
    known = metadata
    return metadata
  }
}
