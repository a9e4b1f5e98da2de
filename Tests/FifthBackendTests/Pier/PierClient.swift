import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// A made-up service that keeps the boats of a pier: what a backend consists of, and no more than that.
///
/// | | |
/// | --- | --- |
/// | lists | `GET /boats?find=…&order=…&most=…&from=…`, answered with `{"boats":[…],"known":41,"more":"…"}` |
/// | conditions | `name is "Ann" and length above 5`: words, joined by `and`, texts in quotes |
/// | single boats | `GET`, `PATCH` and `DELETE /boats/{id}`; `POST /boats`. Deleting what is in the dock scraps it |
/// | credentials | `POST /door` takes badge and word, and gives a pass for some minutes; `Authorization: Pass …` |
/// | errors | `{"trouble":{"kind":"no-boat","say":"…"}}`; a pass that is over is answered with 419 |
/// | limits | ten calls at once, five a second; refusals do not say for how long |
struct PierClient: Sendable {
  let boats: Boats

  init(
    server: ServerAddress, badge: PierBadge? = nil, transport: any Transport, options: ClientOptions = ClientOptions(),
    clock: any HubClock, random: any RandomSource
  ) throws {
    let origin = try server.appending(path: "v2").resolved()
    let environment = ClientEnvironment(
      transport: transport, options: options, clock: clock, random: random, limiter: RateLimiter(clock: clock))
    if badge != nil { try origin.requireProtection() }
    let credential = badge.map { PierPasses.credential($0, at: origin, environment) }
    boats = Boats(pipeline: environment.pipeline(.pier, authorizer: credential), origin: origin)
  }
}
