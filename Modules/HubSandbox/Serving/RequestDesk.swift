import HubHTTP
import HubJSON
import HubServer

/// What all emulators do around answering a request: a planned fault happens, and the journal gets an entry.
final class RequestDesk: Sendable {
  let journal: SandboxJournal
  let faults = FaultPlan()

  init(journalLimit: Int) { journal = SandboxJournal(limit: journalLimit) }

  /// Answers a request, as the service sees it, that a server got.
  ///
  /// The closure answers and tells the time; given an answer instead of its own, it only tells the time.
  func answer(
    _ request: SandboxRequest, of service: String,
    by respond: (_ instead: SandboxResponse?) -> (SandboxResponse, Timestamp)
  ) -> ServerResponse {
    let fault = fault(of: request, service)
    let response = note(request, of: service, by: { respond(fault?.answer) })
    return response.sent(with: fault)
  }

  /// The fault that is planned for a request, used up with that.
  func fault(of request: SandboxRequest, _ service: String) -> SandboxFault? {
    faults.take(service: service, method: request.method, path: String(request.path))
  }

  /// Answers a request and writes it down, without faults.
  ///
  /// - Parameters:
  ///   - request: The request, of a long body its beginning.
  ///   - bodyByteCount: How many bytes of the body were read; as many as the request has by default.
  ///   - service: The service.
  ///   - respond: Answers, and tells the time.
  /// - Returns: The answer.
  func note(
    _ request: SandboxRequest, bodyByteCount: Int? = nil, of service: String,
    by respond: () -> (SandboxResponse, Timestamp)
  ) -> SandboxResponse {
    let (response, time) = respond()
    journal.add(
      JournalEntry(
        time: time, service: service, method: request.method, target: request.target, fields: request.fields,
        body: request.body, bodyByteCount: bodyByteCount ?? request.body.count, status: response.status))
    return response
  }
}

extension SandboxResponse {
  /// The answer for a server, with a fault.
  func sent(with fault: SandboxFault?) -> ServerResponse {
    ServerResponse(
      status: HTTPResponse.Status(code: status), reason: reason, headerFields: fields, body: sentBody,
      framing: isChunked ? .chunked : .automatic, fault: fault?.wire)
  }

  private var sentBody: ServerResponse.Body {
    guard let stream else { return .bytes(body) }
    return .stream { writer in
      var reader = try ContentReader(stream)
      while let piece = try reader.next() { try await writer.write(piece) }
    }
  }
}
