import HubHTTP
import Testing

struct StatusTests {
  @Test(arguments: [
    (99, HTTPResponse.Status.Kind.invalid), (100, .informational), (199, .informational), (200, .successful),
    (299, .successful), (300, .redirection), (399, .redirection), (400, .clientError), (499, .clientError),
    (500, .serverError), (599, .serverError), (600, .invalid), (999, .invalid), (0, .invalid), (-1, .invalid),
  ])
  func kinds(code: Int, kind: HTTPResponse.Status.Kind) {
    #expect(HTTPResponse.Status(code: code).kind == kind)
  }

  @Test func constantsAndLiterals() {
    #expect(HTTPResponse.Status.notFound == 404)
    #expect(HTTPResponse.Status.tooManyRequests.code == 429)
    #expect("\(HTTPResponse.Status.gatewayTimeout)" == "504")
  }
}
