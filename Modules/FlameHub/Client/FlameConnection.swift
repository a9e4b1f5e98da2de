import HubQuery
import HubTransport

/// What the records of a service are asked through.
struct FlameConnection: Sendable {
  let pipeline: Pipeline
  let origin: ServerOrigin
  let dialect: any QueryDialect

  func run<Output>(_ call: Call<Output>, _ options: RequestOptions) async throws -> Output {
    try await pipeline.run(call, at: origin, options: options)
  }
}
