import HubErrors
@_spi(Backend) import HubTransport

/// What the records of a service are asked through.
struct FlameConnection: Sendable {
  let pipeline: Pipeline
  let origin: ServerOrigin
  let credential: FlameCredential
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
    var options = options
    let generation: ServerGeneration
    if let known = detection.known {
      generation = known
    } else {
      generation = try await detection.generation(within: &options.timeout)
    }
    let facts = FlameFacts.of(generation)
    let prepared: Call<Output>
    do {
      prepared = try call(facts)
      try facts.check(prepared.endpoint)
      try check(options.auth, facts, prepared.endpoint)
    } catch let error as InvalidRequestError where detection.isAssumed {
      throw InvalidRequestError(
        operation: error.operation,
        "\(error.reason) (the server does not tell its version, so it is taken for \(generation); set the generation if it "
          + "is another)")
    }
    do {
      return try await pipeline.run(prepared, at: origin, options: options)
    } catch let error as ResponseDecodingError {
      throw facts.explained(error, prepared.endpoint)
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
