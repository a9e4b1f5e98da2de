import Hexoskin
import HubTesting
import Testing
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ErrorTests {
  private func failure(
    _ status: HTTPResponse.Status, _ body: String = "", fields: HTTPFields = [:],
    auth: HexoskinCredential = .basic("ann@example.com", "pw"), options: RequestOptions = RequestOptions()
  ) async throws -> HubAPIError {
    let lab = try Lab(auth: auth) { _ in
      body.isEmpty ? .empty(status, fields) : .json(body, status: status, headerFields: fields)
    }
    return try await #require(throws: HubAPIError.self) {
      try await lab.client.ranges.get(1, options: options)
    }
  }

  @Test(arguments: [
    (#"{"error": "The 'note' field does not allow filtering."}"#, "The 'note' field does not allow filtering."),
    (#"{"error_message": "Sorry"}"#, "Sorry"),
    (#"{"errors": ["a", {"name": ["b", "c"]}]}"#, "a; name: b c"),
    (#"{"errors": {"name": ["This is wrong."]}}"#, "name: This is wrong."),
    (#"{"error_description": "Later."}"#, "Later."),
    (#"{"detail": "Not found."}"#, "Not found."),
    (
      #"{"range": {"name": ["This field is required."], "end": ["Too early.", "Too odd."]}}"#,
      "name: This field is required.; end: Too early. Too odd."
    ),
    (#"{"error": "invalid_request", "error_description": "Missing code parameter."}"#, "Missing code parameter."),
  ])
  func everyShapeOfBodyIsRead(body: String, message: String) async throws {
    let error = try await failure(.badRequest, body)
    #expect(error is HTTPBadRequest)
    #expect(error.message == message)
    #expect(error.details == (try JSONValue(parsing: Array(body.utf8))))
  }

  @Test func oauthCodesAreCodes() async throws {
    let error = try await failure(.badRequest, #"{"error": "invalid_scope"}"#)
    #expect(error.code == "invalid_scope")
  }

  @Test(arguments: [
    (HTTPResponse.Status.badRequest, "HTTPBadRequest"), (.unauthorized, "HTTPUnauthorized"),
    (.forbidden, "HTTPForbidden"), (.notFound, "HTTPNotFound"), (.methodNotAllowed, "HTTPMethodNotAllowed"),
    (.tooManyRequests, "HTTPClientError"), (.internalServerError, "HTTPInternalServerError"),
    (.notImplemented, "HTTPNotImplemented"), (.serviceUnavailable, "HTTPServerError"),
    (301, "HubAPIError"),
  ])
  func statusesHaveTheirClasses(status: HTTPResponse.Status, name: String) async throws {
    #expect("\(type(of: try await failure(status)))" == name)
  }

  @Test func aWrongSecretIsTold() async throws {
    let date = HTTPDate.text(secondsSince1970: 1_400_000_100)
    let error = try await failure(
      .unauthorized, #"{"error": "API signature failed."}"#, fields: [.date: date])
    #expect(error.message?.hasPrefix("API signature failed; the API secret does not belong to the API key") == true)
    #expect(error.message?.contains("clock") == false)
  }

  @Test(arguments: [(Int64(600), "10 min 0 s behind"), (-901, "15 min 1 s ahead of")])
  func aClockThatIsOffIsTold(offset: Int64, text: String) async throws {
    let date = HTTPDate.text(secondsSince1970: 1_400_000_000 + offset)
    let error = try await failure(
      .unauthorized, #"{"error": "API signature failed."}"#, fields: [.date: date])
    #expect(error.message?.contains("the clock of this machine is \(text) the server's") == true)
  }

  @Test func aRefusedCredentialIsToldByItsKind() async throws {
    let nobody = try await failure(.unauthorized, auth: .anonymous)
    #expect(nobody.message?.contains("the client has no credentials") == true)
    let own = try await failure(.unauthorized, options: RequestOptions(auth: .anonymous))
    #expect(own.message?.contains("auth: .anonymous") == true)
    let basic = try await failure(.unauthorized)
    #expect(basic.message?.contains("the user name and the password") == true)
    let bearer = try await failure(.unauthorized, auth: .oauth2("AT"))
    #expect(bearer.message?.contains("log in again") == true)
    let renewable = try await failure(
      .unauthorized, auth: .oauth2(HexoskinOAuth2Token(accessToken: "AT", refreshToken: "RT")))
    #expect(renewable.message?.contains("hexo.oauth2.refresh()") == true)
    let signed = try await failure(.unauthorized, auth: .oauth1(OAuth1Token("atok", secret: "asec")))
    #expect(signed.message?.contains("begin another authorization") == true)
  }

  @Test func otherRefusalsSayWhatToDo() async throws {
    let scope = try await failure(.forbidden, #"{"error": "insufficient_scope"}"#)
    #expect(scope.code == "insufficient_scope")
    #expect(scope.message?.contains(".readwrite") == true)
    let busy = try await failure(.tooManyRequests, fields: [.retryAfter: "60"])
    #expect(busy.retryAfter == .seconds(60))
    #expect(busy.message?.contains("wait 60 s") == true)
    let method = try await failure(.methodNotAllowed, fields: [.allow: "GET,POST"])
    #expect(method.message?.contains("GET,POST") == true)
    let sorry = try await failure(.internalServerError, #"{"error_message": "Sorry"}"#)
    #expect(sorry.message?.contains("cannot read") == true)
    let absent = try await failure(.notFound)
    #expect(absent.message?.contains("deleted") == true)
  }

  @Test(arguments: ["POST", "PUT", "PATCH", "DELETE"])
  func aRedirectOfAWriteIsAnErrorAndNotFollowed(method: String) async throws {
    let lab = try Lab { _ in
      .empty(301, [.location: "/api/range/1/"])
    }
    let error = try await #require(throws: HubAPIError.self) {
      switch method {
      case "POST": _ = try await lab.client.ranges.create(.init(name: "x", start: 1, end: 2, user: 99))
      case "PUT":
        _ = try await lab.client.ranges.replace(
          HubJSONDecoder().decode(HexoskinRange.self, from: Array(Documents.range.utf8)))
      case "PATCH": _ = try await lab.client.ranges.update("1") { $0.name = "x" }
      default: try await lab.client.ranges.delete(1)
      }
    }
    #expect(error.status == 301)
    #expect(error.message?.contains("nothing was done") == true)
    #expect(lab.paths.count == 1)
  }

  @Test func aTransportThatFailsIsAnotherError() async throws {
    let lab = try Lab { _ in throw TransportError(.connectionLost, reach: .sent, peer: "127.0.0.1", reason: "cut") }
    await #expect(throws: TransportError.self) { try await lab.client.ranges.get(1) }
  }

  @Test func errorsOfTheClientSayWhatToDo() {
    let errors: [HexoskinError] = [
      .endOfList, .startOfList, .unknownResource(name: "x", suggestion: nil, reason: nil), .noOwner(uri: "/x/"),
      .otherResource(uri: "/x/", owner: "a", wanted: "b"), .foreignServer(uri: "/x/", server: "s"), .noRefreshToken,
      .notAURI("x"),
    ]
    for error in errors { #expect(error.errorDescription == error.description) }
  }
}
