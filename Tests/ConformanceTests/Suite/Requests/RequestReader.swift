import HubErrors
import HubHTTP
import HubTesting
import HubTransport

/// Reads a backend's recorded requests back into public calls and makes them.
protocol RequestReader: Sendable {
  /// A reader of a recording.
  init(reading archive: HTTPArchive)

  /// The names that recordings have for the services' addresses.
  static var originNames: [String] { get }

  /// The operation that a request belongs to, nil when it belongs to none.
  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match?

  /// Makes the public call of a request.
  ///
  /// - Returns: What the call sent, nil when it sent nothing.
  /// - Throws: `Unmakeable`, or what the call throws before it sends anything, when no call makes such a request.
  func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest?

  /// A request of an operation in the form in which two are compared: what means the same to the server is the same.
  func form(_ request: HTTPRequest, body: [UInt8]?, of match: EndpointRouter.Match) -> SentRequest
}

extension RequestReader {
  /// Nothing means the same that is not written alike.
  func form(_ request: HTTPRequest, body: [UInt8]?, of match: EndpointRouter.Match) -> SentRequest {
    SentRequest(request, body: body)
  }

  /// Every service where most requests went.
  static func origins(in exchanges: [RecordedExchange]) -> [String: String] {
    let common = OriginSearch(exchanges).commonest
    return Dictionary(originNames.compactMap { name in common.map { (name, $0) } }) { first, _ in first }
  }

  /// What a request of an operation proves.
  func verdict(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async -> Verdict {
    do {
      guard let sent = try await produce(match, exchange) else { return .failed("nothing was sent") }
      let recorded = form(exchange.request, body: exchange.requestBody, of: match)
      return sent.difference(from: recorded).map { .failed($0) } ?? .proved
    } catch {
      return Verdict(unmakeable: error) ?? .failed("\(error)")
    }
  }
}

extension Verdict {
  /// The sense of requests does not apply to one that is refused before anything is sent; nil for other errors.
  init?(unmakeable error: any Error) {
    switch error {
    case let error as Unmakeable: self = .notApplying(error.reason)
    case let error as InvalidRequestError:
      self = .notApplying("refused before sending: \(Self.kind(error.reason))")
    case let error as ConfigurationError:
      self = .notApplying("refused before sending: \(error.setting): \(Self.kind(error.reason))")
    default: return nil
    }
  }

  /// A reason without the values that it quotes, so that the same reasons are counted together.
  private static func kind(_ reason: String) -> String {
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
