import Hangar
import HubTesting
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ErrorTests {
  /// What is hidden is answered like what is not there; the profiles say it differently.
  @Test(arguments: [
    (HangarProfile.v2023_12, Documents.refusal(nil, 404)),
    (.v2023_12, Documents.problem(404, "Project Hidden-Cove not found")),
    (.current, Documents.refusal("Unknown value 'Hidden-Cove' for path variable 'slugOrId'", 404)),
  ])
  func unknownAndHiddenProjects(profile: HangarProfile, body: String) async throws {
    let nobody = try Lab(profile: profile, status: .notFound, body)
    let error = await #expect(throws: HTTPNotFound.self) { try await nobody.hangar.projects.get("Hidden-Cove") }
    #expect(error?.message?.contains("hidden from callers without a key") == true)
    let somebody = try Lab(auth: .apiKey(Lab.key), profile: profile, status: .notFound, body)
    let other = await #expect(throws: HTTPNotFound.self) { try await somebody.hangar.projects.get("Hidden-Cove") }
    #expect(other?.message?.contains("hidden from the account of the key") == true)
    #expect(try await nobody.hangar.projects.getIfPresent("Hidden-Cove") == nil)
  }

  /// A 404 that says nothing about the thing is thrown.
  @Test(arguments: [Documents.fault(404, "Not Found"), Documents.problem(404, "No endpoint GET /api/v1/x."), "<html>"])
  func wrongAddresses(body: String) async throws {
    let lab = try Lab(status: .notFound, body)
    await #expect(throws: HTTPNotFound.self) { try await lab.hangar.projects.getIfPresent("LanternKit") }
    await #expect(throws: HTTPNotFound.self) {
      try await lab.hangar.versions.getIfPresent("1.0", of: "LanternKit")
    }
    await #expect(throws: HTTPNotFound.self) { try await lab.hangar.users.getIfPresent("alice") }
  }

  @Test func aVersionOfAProjectThatIsNotThere() async throws {
    let lab = try Lab(status: .notFound, Documents.refusal("Unknown value 'x' for path variable 'slugOrId'", 404))
    await #expect(throws: HTTPNotFound.self) { try await lab.hangar.versions.getIfPresent("1.0", of: "x") }
    let other = try Lab(status: .notFound, Documents.refusal("Unknown value '9' for path variable 'nameOrId'", 404))
    #expect(try await other.hangar.versions.getIfPresent("9", of: "x") == nil)
  }

  @Test func absences() async throws {
    let user = try Lab(status: .notFound, Documents.refusal("Couldn't find a user with identifier: x", 404))
    #expect(try await user.hangar.users.getIfPresent("x") == nil)
    let page = try Lab(status: .notFound, Documents.refusal("Page not found", 404))
    #expect(try await page.hangar.pages.getIfPresent("docs", of: "x") == nil)
    let hash = String(repeating: "a", count: 64)
    let file = try Lab(status: .notFound, Documents.problem(404, "No project found for version hash \(hash)"))
    #expect(try await file.hangar.projects.withFile(sha256: hash) == nil)
    let latest = try Lab(
      status: .notFound, Documents.refusal("No version found for x on channel Nightly", 404))
    #expect(try await latest.hangar.versions.latest(of: "x", channel: "Nightly") == nil)
  }

  @Test func unknownParameters() async throws {
    let message = "[foo] are invalid parameters/filters for this request"
    let lab = try Lab(status: .badRequest, Documents.refusal(message, 400))
    let error = await #expect(throws: HTTPBadRequest.self) {
      try await lab.hangar.projects.list(where: .raw("foo", "1"))
    }
    #expect(lab.sent == ["/projects?foo=1"])
    #expect(error?.message?.hasPrefix(message) == true)
    #expect(error?.message?.contains("this client's profile is current") == true)
    #expect(error?.message?.contains("leave them out") == true)
  }

  @Test(arguments: [nil, "Too Many Requests"])
  func tooMuch(message: String?) async throws {
    let lab = try Lab(status: .tooManyRequests, Documents.refusal(message, 429))
    let error = await #expect(throws: HTTPClientError.self) { try await lab.hangar.projects.get("x") }
    #expect(error?.status == .tooManyRequests)
    #expect(error?.message?.contains("wait some seconds") == true)
  }

  /// Hangar never says how long to wait; after 5 seconds its buckets have filled.
  @Test func whatIsTooMuchIsRepeatedAfterFiveSeconds() async throws {
    let counter = Counter()
    let lab = try Lab(retry: .standard) { _ in
      counter.next() == 1
        ? .json(Documents.refusal(nil, 429), status: .tooManyRequests) : .json(Documents.project26())
    }
    async let project = lab.hangar.projects.get("LanternKit")
    await lab.clock.waitForSleepers(1)
    lab.clock.advance(by: .milliseconds(4900))
    #expect(lab.calls.count == 1)
    lab.clock.advance(by: .milliseconds(200))
    #expect(try await project.name == "LanternKit")
    #expect(lab.calls.count == 2)
  }

  @Test func pagesForPeople() async throws {
    let page: HTTPFields = [.contentType: "text/html; charset=UTF-8"]
    let lab = try Lab { _ in .json("<!DOCTYPE html>", headerFields: page) }
    let error = await #expect(throws: ResponseDecodingError.self) { try await lab.hangar.projects.get("x") }
    #expect(error?.problem == .unexpectedContentType("text/html; charset=UTF-8"))
    await #expect(throws: ResponseDecodingError.self) { try await lab.hangar.pages.main(of: "x") }
    let blocked = try Lab { _ in .json("<!DOCTYPE html>", status: .forbidden, headerFields: page) }
    let other = await #expect(throws: HTTPForbidden.self) { try await blocked.hangar.projects.get("x") }
    #expect(other?.message?.contains("proxy in front of Hangar") == true)
  }

  @Test func shapesOfErrors() async throws {
    let validation = #"""
      {"message":"Validation failed for argument [2]: long","isHangarValidationException":true,
      "httpError":{"statusCode":400},"globalErrors":[],
      "fieldErrors":[{"code":"Size","errorMsg":"version.new.error.noFile","fieldName":"files","rejectedValue":"[]"}]}
      """#
    let first = try Lab(status: .badRequest, validation)
    let error = await #expect(throws: HTTPBadRequest.self) { try await first.hangar.users.get("x") }
    #expect(error?.message == "files: version.new.error.noFile")
    #expect(error?.code == "version.new.error.noFile")
    let several =
      #"{"isMultiException":true,"isHangarApiException":true,"exceptions":[\#(Documents.refusal("a", 400))]}"#
    let second = try Lab(status: .badRequest, several)
    let other = await #expect(throws: HTTPBadRequest.self) { try await second.hangar.users.get("x") }
    #expect(other?.message == "a")
    let third = try Lab(status: .badRequest, Documents.problem(400, "Failed to convert 'platform'"))
    let problem = await #expect(throws: HTTPBadRequest.self) { try await third.hangar.users.get("x") }
    #expect(problem?.message == "Failed to convert 'platform'")
  }
}
