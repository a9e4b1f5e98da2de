import HubErrors
import HubTesting
import HubTransport

/// Reads a backend's recorded requests back into public calls and makes them.
protocol RequestReader: Sendable {
  /// A reader of recordings of services at these addresses.
  init(origins: [String: String])

  /// The operation that a request belongs to, nil when it belongs to none.
  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match?

  /// Makes the public call of a request.
  ///
  /// - Returns: What the call sent, nil when it sent nothing.
  /// - Throws: `Unmakeable`, or what the call throws before it sends anything, when no call makes such a request.
  func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest?
}

extension RequestReader {
  /// What a request proves, nil when it belongs to no operation.
  func read(_ exchange: RecordedExchange) async -> (operation: String, outcome: RequestOutcome)? {
    guard let match = match(exchange) else { return nil }
    return (match.endpoint.name, await outcome(match, exchange))
  }

  private func outcome(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async -> RequestOutcome {
    do {
      guard let sent = try await produce(match, exchange) else { return .failed("nothing was sent") }
      let recorded = SentRequest(exchange.request, body: exchange.requestBody)
      return sent.difference(from: recorded).map { .failed($0) } ?? .produced
    } catch let error as Unmakeable {
      return .left(error.reason)
    } catch let error as InvalidRequestError {
      return .left("refused before sending: \(kind(error.reason))")
    } catch let error as ConfigurationError {
      return .left("refused before sending: \(error.setting): \(kind(error.reason))")
    } catch {
      return .failed("\(error)")
    }
  }

  /// A reason without the values that it quotes, so that the same reasons are counted together.
  private func kind(_ reason: String) -> String {
    reason.split(separator: "'", omittingEmptySubsequences: false).enumerated().map { index, part in
      index.isMultiple(of: 2) ? String(part) : "…"
    }.joined(separator: "'")
  }
}

/// Makes a call for what it sends; what comes back is compared elsewhere. What is refused before sending is told.
func attempt(_ call: () async throws -> some Sendable) async throws {
  do {
    _ = try await call()
  } catch let error as InvalidRequestError {
    throw error
  } catch {
    return
  }
}
