#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubErrors
import HubHTTP
import Testing

/// What failures without an answer say: what happened, to whom, and what to do.
struct FailureTests {
  @Test func transportErrors() {
    let refused = TransportError(.refused, reach: .notConnected, peer: "127.0.0.1:1", reason: "no listener")
    #expect(
      "\(refused)" == "the connection was refused (127.0.0.1:1): no listener. Check that the server runs and that the "
        + "port is right.")
    #expect(!refused.mayHaveBeenProcessed)
    let lost = TransportError(
      .connectionLost, reach: .sent, peer: "h:1", reason: "reset",
      attempts: [FailedAttempt(reason: "status 503", delay: .milliseconds(20))])
    #expect("\(lost)".contains("The request may have been processed;"))
    #expect("\(lost)".contains("Tries before: status 503, next try after 0.02 seconds."))
    #expect("\(TransportError.Kind.bodyTooLarge)" == "bodyTooLarge")
  }

  @Test(arguments: [
    (TransportError.Reach.notConnected, false), (.nothingSent, false), (.sent, true), (.headReceived, true),
  ])
  func reach(reach: TransportError.Reach, mayHaveBeenProcessed: Bool) {
    let error = TransportError(.connectionLost, reach: reach, peer: "h", reason: "r")
    #expect(error.mayHaveBeenProcessed == mayHaveBeenProcessed)
    #expect("\(error)".contains("may have been processed") == mayHaveBeenProcessed)
  }

  @Test func deadlines() {
    #expect(
      "\(DeadlineExceeded(operation: "o", limit: .seconds(60)))"
        == "o did not finish within 60.0 seconds. Give it more time (the timeout option) or ask for less.")
    #expect(
      "\(DeadlineExceeded(operation: "o", limit: .seconds(1), lastFailure: "status 503"))"
        .hasSuffix("The last try failed: status 503."))
  }

  @Test(arguments: [
    (ResponseDecodingError.Problem.emptyBody, "o: the body is empty (GET https://h/, status 200, request id r-1)"),
    (.unexpectedContentType("text/html"), "o: the body is text/html, not JSON: a portal"),
    (.malformedJSON("line 1"), "o: the body is no valid JSON (line 1)"),
    (.model(path: "data[3].name", reason: "the member is missing"), "o: 'data[3].name' is not as expected: the member"),
    (.model(path: "", reason: "no object"), "o: the document is not as expected: no object"),
  ])
  func decoding(problem: ResponseDecodingError.Problem, text: String) {
    let error = ResponseDecodingError(
      problem, operation: "o", request: "GET https://h/",
      response: HTTPResponse(status: .ok, headerFields: [.requestID: "r-1"]), body: [])
    #expect("\(error)".hasPrefix(text))
  }

  @Test func othersSayWhatToDo() {
    #expect("\(InvalidRequestError("r"))" == "r")
    #expect("\(InvalidRequestError(operation: "o", "r"))" == "o: r")
    #expect("\(ConfigurationError("server", "r"))" == "server: r")
    #expect("\(AuthenticationError(.refused, "m"))" == "m")
    #expect("\(AuthenticationError(.refused, "m", underlying: InvalidRequestError("r")))" == "m (r)")
  }

  @Test func appleFrameworksShowTheSame() {
    let errors: [any LocalizedError] = [
      InvalidRequestError("r"), ConfigurationError("server", "r"), AuthenticationError(.refused, "m"),
      DeadlineExceeded(operation: "o", limit: .seconds(1)),
      TransportError(.tls, reach: .notConnected, peer: "h", reason: "r"),
      ResponseDecodingError(
        .emptyBody, operation: "o", request: "GET /", response: HTTPResponse(status: .ok), body: []),
    ]
    for error in errors { #expect(error.errorDescription == "\(error)") }
  }
}
