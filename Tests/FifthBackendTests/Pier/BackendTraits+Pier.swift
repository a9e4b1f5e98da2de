import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

extension BackendTraits {
  /// The facts of the pier: error bodies, what rejects a pass, limits, and what follows a refusal as too much.
  static let pier = BackendTraits(
    name: "pier",
    rejectsCredential: { head, _ in head.status == 419 },
    throttling: Throttling(waits: [.seconds(2), .seconds(4)], repeatsWrites: true),
    limits: { endpoint, _ in
      endpoint == PierPasses.door ? [] : [RateLimit("calls", capacity: 10, refill: 5, per: .seconds(1))]
    },
    readError: { _, body in
      ErrorFacts(code: body["trouble"]?["kind"]?.stringValue, message: body["trouble"]?["say"]?.stringValue)
    })
}

extension HubAPIError {
  /// Whether the pier says that the boat itself is not there.
  nonisolated var saysNoBoat: Bool { status == .notFound && code == "no-boat" }
}
