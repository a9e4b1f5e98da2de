import HubErrors
@_spi(Backend) import HubTransport

/// What the records of a service are asked through.
struct FlameConnection: Sendable {
  let pipeline: Pipeline
  let origin: ServerOrigin
  let credential: FlameCredential
  let random: any RandomSource
  let detection: GenerationDetection

  /// The facts of the generation that the server is of as far as it is known, else of the newest.
  var facts: FlameFacts { detection.known.map(FlameFacts.of) ?? .newest }

  /// Makes a call of the generation that the server is of.
  ///
  /// - Parameters:
  ///   - options: What the call does differently; its time holds for finding the generation, too.
  ///   - call: The call of a generation.
  /// - Returns: The call's output.
  /// - Throws: `InvalidRequestError` for what the generation lacks, and the errors of `Pipeline.run`.
  func run<Output>(
    _ options: RequestOptions, _ call: (FlameFacts) throws -> Call<Output>
  ) async throws -> Output {
    let prepared = try await prepare(options, call)
    do {
      return try await pipeline.run(prepared.call, at: origin, options: prepared.options)
    } catch let error as ResponseDecodingError {
      throw prepared.facts.explained(error, prepared.call.endpoint)
    }
  }

  /// Makes a call, and gives the body of its answer to be pulled.
  ///
  /// - Throws: As ``run(_:_:)`` does.
  func open<Output>(
    _ options: RequestOptions, _ call: (FlameFacts) throws -> Call<Output>
  ) async throws -> ReceivedResponse {
    let prepared = try await prepare(options, call)
    return try await pipeline.open(prepared.call, at: origin, options: prepared.options)
  }

  private struct Prepared<Output: Sendable> {
    let call: Call<Output>
    let facts: FlameFacts
    let options: RequestOptions
  }

  /// Finds the generation, and makes the call for it, unless that lacks it.
  private func prepare<Output>(
    _ options: RequestOptions, _ call: (FlameFacts) throws -> Call<Output>
  ) async throws -> Prepared<Output> {
    var options = options
    let generation: ServerGeneration
    if let known = detection.known {
      generation = known
    } else {
      generation = try await detection.generation(within: &options.timeout)
    }
    let facts = FlameFacts.of(generation)
    do {
      let call = try call(facts)
      try facts.check(call.endpoint)
      try check(options.auth, facts, call.endpoint)
      return Prepared(call: call, facts: facts, options: options)
    } catch let error as InvalidRequestError where detection.isAssumed {
      throw InvalidRequestError(
        operation: error.operation,
        "\(error.reason) (the server does not tell its version, so it is taken for \(generation); set the generation if it "
          + "is another)")
    }
  }

  /// Refuses a credential that the generation does not know.
  private func check(
    _ choice: AuthorizationChoice, _ facts: FlameFacts, _ endpoint: Endpoint
  ) throws(InvalidRequestError) {
    let authorizer = choice.authorizer(inherited: credential)
    guard let requirement = (authorizer as? FlameCredential)?.requirement,
      requirement.generation != facts.generation
    else { return }
    let refusal = facts.lacks(requirement.what) { $0 == requirement.generation }
    throw InvalidRequestError(operation: endpoint.name, refusal.reason)
  }
}
