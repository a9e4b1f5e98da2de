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
    let fault = faults.take(service: service, method: request.method, path: String(request.path))
    let response = note(request, of: service, by: { respond(fault?.answer) })
    return ServerResponse(
      status: HTTPResponse.Status(code: response.status), reason: response.reason, headerFields: response.fields,
      body: .bytes(response.body), framing: response.isChunked ? .chunked : .automatic, fault: fault?.wire)
  }

  /// Answers a request and writes it down, without faults.
  func note(
    _ request: SandboxRequest, of service: String, by respond: () -> (SandboxResponse, Timestamp)
  ) -> SandboxResponse {
    let (response, time) = respond()
    journal.add(
      JournalEntry(
        time: time, service: service, method: request.method, target: request.target, fields: request.fields,
        body: request.body, status: response.status))
    return response
  }
}
