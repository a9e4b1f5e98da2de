#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubTesting

/// Holds what became of recorded answers beside them.
enum RecordedAnswers {
  /// A server that gives a recorded answer to whoever asks.
  static func stub(_ exchange: RecordedExchange) -> StubTransport {
    StubTransport { _ in ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody)) }
  }

  /// What an answer proves, of which a client made something, or threw something.
  static func verdict(_ made: Result<FlameOutput, any Error>, _ exchange: RecordedExchange) -> Verdict {
    guard exchange.response.status.code != 0 else { return .notApplying("no answer was recorded") }
    let isSuccess = exchange.response.status.kind == .successful
    do {
      let faults: [String]
      switch made {
      case .success(let output):
        guard isSuccess else { return .failed("a failure was taken for a success") }
        faults = try output.faults(exchange)
      case .failure(let error):
        // A login that is refused says so, and has the server's words beneath.
        let answer = error as? HubAPIError ?? (error as? AuthenticationError)?.underlying as? HubAPIError
        guard !isSuccess, let answer else { return .failed("\(error)") }
        faults = self.faults(of: answer, exchange)
      }
      return faults.isEmpty ? .proved : .failed(faults.prefix(5).joined(separator: ", "))
    } catch {
      return .failed("\(error)")
    }
  }

  /// Where an error is not what the server said.
  static func faults(of error: HubAPIError, _ exchange: RecordedExchange) -> [String] {
    let body = try? JSONValue(parsing: exchange.responseBody)
    var faults: [String] = []
    if error.status != exchange.response.status { faults.append("status \(error.status)") }
    if error.code != body?["code"]?.stringValue { faults.append("code \(error.code ?? "-")") }
    if error.details != body { faults.append("details") }
    let message = body?["message"]?.stringValue
    // Of what Hub 0.14 calls its own failure, and is a refused token, the client says so behind the Hub's words.
    let isExplained = error.status == .internalServerError && message.map { isBegun(error.message, by: $0) } ?? false
    // Of an empty message something better may be made, and of a redirect that leads nowhere there is something to say.
    if message != "", exchange.response.status.kind != .redirection, error.message != message, !isExplained {
      faults.append("message \(error.message ?? "-")")
    }
    let seconds = exchange.response.headerFields[.retryAfter].flatMap(Int.init)
    if error.retryAfter != seconds.map({ .seconds($0) }) { faults.append("retry-after") }
    return faults
  }

  private static func isBegun(_ text: String?, by words: String) -> Bool {
    let words = words.hasSuffix(".") ? String(words.dropLast()) : words
    return !words.isEmpty && text?.hasPrefix("\(words); ") ?? false
  }

  /// What a success proves that no operation reads: whether the client's JSON is Foundation's.
  static func unread(_ exchange: RecordedExchange) -> Verdict {
    guard !exchange.responseBody.isEmpty else { return .notApplying("a success without a body that no call reads") }
    guard exchange.response.headerFields[.contentType].flatMap(MediaType.init)?.isJSON == true else {
      return .notApplying("a success that is no JSON and that no call reads")
    }
    do {
      let ours = try JSONValue(parsing: exchange.responseBody)
      let written = try JSONValue(parsing: ours.serialized())
      let theirs = try JSONDecoder().decode(JSONValue.self, from: Data(exchange.responseBody))
      return ours == theirs && written == theirs ? .proved : .failed("the JSON is read otherwise")
    } catch {
      return .failed("\(error)")
    }
  }
}
