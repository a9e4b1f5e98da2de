#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubErrors
import HubHTTP
import HubJSON
import Testing

struct HubAPIErrorTests {
  private static let canary = "c4n4ry-5ecret"

  private func error(_ status: Int, code: String? = nil, message: String? = nil) -> HubAPIError {
    HubAPIError.from(
      HubAPIError.Answer(
        operation: "core.nodes.get", request: "GET https://h/nodes/1",
        response: HTTPResponse(status: .init(code: status)),
        code: code, message: message))
  }

  /// What the server does not say is not made up.
  @Test(
    arguments: [
      (
        404, "entity_not_found", "The node was not found.",
        "received status code 404 (entity_not_found): The node was not found."
      ),
      (
        400, nil, "The user credentials are invalid.",
        "received status code 400: The user credentials are invalid."
      ),
      (400, "bad_request", "", "received status code 400 (bad_request)"),
      (400, "bad_request", " \n\t", "received status code 400 (bad_request)"),
      (400, "bad_request", nil, "received status code 400 (bad_request)"),
      (401, nil, "", "received status code 401"),
      (502, nil, nil, "received status code 502"),
    ] as [(Int, String?, String?, String)])
  func descriptions(status: Int, code: String?, message: String?, text: String) {
    let error = error(status, code: code, message: message)
    #expect("\(error)" == text)
    #expect(((error as any Error) as? any LocalizedError)?.errorDescription == text)
  }

  @Test func everythingOfTheAnswerIsReachable() throws {
    let details = try JSONValue(parsing: Array(#"{"code":"c","issues":[{"path":["name"]}],"hint":"h"}"#.utf8))
    let attempts = [FailedAttempt(reason: "status 503", delay: .seconds(1))]
    let error = HubAPIError.from(
      HubAPIError.Answer(
        operation: "o", request: "GET https://h/",
        response: HTTPResponse(status: 429, headerFields: [.requestID: "r-1"]),
        body: [1, 2], code: "c", message: "m", details: details, retryAfter: .seconds(3), attempts: attempts))
    #expect(error.code == "c")
    #expect(error.message == "m")
    #expect(error.details?["issues"]?[0]?["path"]?[0]?.stringValue == "name")
    #expect(error.details?["hint"]?.stringValue == "h")
    #expect(error.body == [1, 2])
    #expect(error.requestID == "r-1")
    #expect(error.retryAfter == .seconds(3))
    #expect(error.attempts == attempts)
    #expect(error.operation == "o")
    #expect(error.response.status == .tooManyRequests)
    #expect(self.error(404).requestID == nil)
  }

  /// Reliability, case 157: a body may repeat what a caller sent.
  @Test func nothingPrintableHoldsTheBody() throws {
    let body = Array(#"{"password":"\#(Self.canary)"}"#.utf8)
    let answer = HubAPIError.Answer(
      operation: "core.nodes.get", request: "GET https://h/nodes/1",
      response: HTTPResponse(status: 400, headerFields: [.setCookie: "a=\(Self.canary)"]), body: body,
      details: try JSONValue(parsing: body))
    let error = HubAPIError.from(answer)
    let decoding = ResponseDecodingError(
      .emptyBody, operation: "o", request: "GET https://h/", response: HTTPResponse(status: .ok), body: body)
    for value in [answer, error, decoding, [error], (error, answer)] as [Any] {
      for text in ["\(value)", String(reflecting: value), dumped(value)] {
        #expect(!text.contains(Self.canary))
        #expect(!text.contains("112"), "the bytes of the body: \(text)")
      }
    }
    #expect(dumped(error).contains("core.nodes.get"))
  }
}

private func dumped(_ value: Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}
