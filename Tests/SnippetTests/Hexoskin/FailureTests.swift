import Hexoskin
import HubSandbox
import HubTesting
import Testing

/// The snippets about errors.
struct FailureTests {
  private static let ranges = RequestPattern("api GET /api/range")

  @Test func aMethodThatTheResourceDoesNotHave() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let message = try await methodNotAllowed(hexo)
      #expect(message?.hasPrefix("delete method is not allowed on a datatype detail") == true)
      #expect(sandbox.paths() == ["GET /api/datatype/"])
    }
  }

  @Test func whatMayBeSeenAndNotChanged() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let error = try #require(try await foreignAnnotation(hexo, user: 100))
      #expect(error is HTTPForbidden)
      #expect(error.status == .forbidden)
      #expect(sandbox.journal.requests.last?.method == "PUT")
    }
  }

  @Test(arguments: [
    (400, "400: received status code 400"), (401, "401: received status code 401"),
    (403, "403: received status code 403"), (404, "404: received status code 404"),
    (405, "405, by the server itself: received status code 405"), (418, "another 4xx: received status code 418"),
    (429, "another 4xx: received status code 429"),
  ])
  func theClassesOfRefusals(status: Int, text: String) async throws {
    try await withHexoskin { hexo, sandbox async throws in
      #expect(try await classOfRefusal(hexo) == "no error")
      sandbox.inject(.answer(status), on: Self.ranges, times: .max)
      #expect(try await classOfRefusal(hurried(hexo, sandbox)).hasPrefix(text))
    }
  }

  @Test(arguments: [
    (500, "500: received status code 500"), (501, "501: received status code 501"),
    (503, "another 5xx: received status code 503"),
  ])
  func theClassesOfFailures(status: Int, text: String) async throws {
    try await withHexoskin { hexo, sandbox async throws in
      #expect(try await classOfFailure(hexo) == "no error")
      sandbox.inject(.answer(status), on: Self.ranges, times: .max)
      #expect(try await classOfFailure(hurried(hexo, sandbox)).hasPrefix(text))
    }
  }

  /// A client of the same user that sends nothing again, whatever the answer.
  private func hurried(_ hexo: HexoskinClient, _ sandbox: HexoskinSandbox) throws -> HexoskinClient {
    var options = ClientOptions()
    options.retry = .never
    return try HexoskinClient(
      server: ServerAddress(sandbox.url), apiKey: sandbox.apiKey, apiSecret: sandbox.apiSecret,
      auth: hexo.credentials.current, resourceCache: .none, options: options, clock: ManualClock())
  }

  /// What the emulator itself answers, rather than an answer put in its place.
  @Test func refusalsOfTheServersOwn() async throws {
    try await withHexoskin { hexo, _ async throws in
      let notes = { _ = try await hexo.resource("range").list(["note": "x"]) }
      let error = await #expect(throws: HTTPBadRequest.self) { try await notes() }
      #expect(error?.message?.hasPrefix("The 'note' field does not allow filtering.") == true)
      await #expect(throws: HTTPNotFound.self) { try await hexo.ranges.get(1) }
      await #expect(throws: HTTPInternalServerError.self) {
        try await hexo.resource("range").list(["id__range": 1], options: .init(retry: .never))
      }
      await #expect(throws: HTTPNotImplemented.self) {
        try await hexo.resource("team").list(options: .init(retry: .never))
      }
    }
  }

  @Test func whatToDo() async throws {
    try await withHexoskin(as: .basic("ann@example.com", "wrong")) { hexo, _ async throws in
      #expect(try await whatIsWrong(hexo)?.contains("the user name and the password") == true)
      hexo.credentials.set(.anonymous)
      #expect(try await whatIsWrong(hexo)?.contains("hexo.credentials.set") == true)
    }
    try await withHexoskin(application: (key: "K", secret: "another")) { hexo, _ async throws in
      #expect(try await whatIsWrong(hexo)?.hasPrefix("API signature failed; the API secret") == true)
    }
  }

  @Test func whatTheClientFindsByItself() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      #expect(
        try await unknownResource(hexo) == "the server has no resource 'ranges'; did you mean 'range'?")
      let track = try await hexo.resource("track").list()[0]
      let uri = try #require(track["range"]?.string)
      try await hexo.ranges.delete(uri)
      #expect(try await brokenLink(hexo, track) == uri)
    }
  }
}
