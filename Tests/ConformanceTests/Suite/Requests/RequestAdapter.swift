import HubTesting
import HubTransport

/// A backend of which requests are proved here, by a reader that makes its calls.
struct RequestAdapter<Reader: RequestReader>: ConformanceAdapter {
  let backend: String

  init(_ backend: String) { self.backend = backend }

  func origins(in exchanges: [RecordedExchange], version: String) -> [String: String] {
    Reader.origins(in: exchanges)
  }

  func client(for recording: Recording) -> any RecordedClient { Client(reader: Reader(reading: recording.archive)) }

  private struct Client: RecordedClient {
    let reader: Reader

    func prove(_ exchange: RecordedExchange) async -> ExchangeProof {
      guard let match = reader.match(exchange) else { return ExchangeProof(request: .noOperation) }
      return ExchangeProof(operation: match.endpoint.name, request: await reader.verdict(match, exchange))
    }
  }
}

extension Verdict {
  /// No table has an operation for a request.
  static let noOperation = Verdict.notApplying("no operation has the method and the path")
}
