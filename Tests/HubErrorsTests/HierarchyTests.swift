import HubErrors
import HubHTTP
import Testing

/// The names of the HTTP errors, each usable in one `catch`.
struct HierarchyTests {
  private static func error(_ code: Int) -> HubAPIError {
    HubAPIError.from(
      HubAPIError.Answer(
        operation: "things.get", request: "GET https://h/things", response: HTTPResponse(status: .init(code: code)),
        code: "c", message: "m"))
  }

  @Sendable private static func fail(_ code: Int) async throws { throw error(code) }

  private static func failTyped(_ code: Int) throws(HubAPIError) { throw error(code) }

  @Test func oneErrorIsCaughtByEachOfItsNames() async {
    var caught: [String] = []
    do { try await Self.fail(404) } catch let error as HTTPNotFound { caught.append("\(error.status)") } catch {}
    do { try await Self.fail(404) } catch let error as HTTPClientError { caught.append("\(error.status)") } catch {}
    do { try await Self.fail(404) } catch let error as HTTPError { caught.append("\(error.status)") } catch {}
    do { try await Self.fail(404) } catch let error as HubAPIError where error.status == .notFound {
      caught.append(error.code ?? "")
    } catch {}
    #expect(caught == ["404", "404", "404", "c"])
  }

  @Test(arguments: [
    (400, "HTTPBadRequest"), (401, "HTTPUnauthorized"), (403, "HTTPForbidden"), (404, "HTTPNotFound"),
    (405, "HTTPMethodNotAllowed"), (402, "HTTPClientError"), (409, "HTTPClientError"), (418, "HTTPClientError"),
    (429, "HTTPClientError"), (499, "HTTPClientError"), (500, "HTTPInternalServerError"), (501, "HTTPNotImplemented"),
    (502, "HTTPServerError"), (503, "HTTPServerError"), (599, "HTTPServerError"), (600, "HTTPError"),
    (999, "HTTPError"),
    (200, "HubAPIError"), (302, "HubAPIError"), (304, "HubAPIError"), (100, "HubAPIError"), (0, "HubAPIError"),
  ])
  func theClassOfAStatus(code: Int, name: String) {
    let error = Self.error(code)
    #expect("\(type(of: error))" == name)
    #expect((error is HTTPClientError) == (400...499).contains(code))
    #expect((error is HTTPServerError) == (500...599).contains(code))
    #expect((error is HTTPError) == (code >= 400))
    #expect(error.status.code == code)
  }

  @Test func expectationsNameAnyOfThem() async {
    await #expect(throws: HTTPNotFound.self) { try await Self.fail(404) }
    await #expect(throws: HTTPClientError.self) { try await Self.fail(404) }
    await #expect(throws: HubAPIError.self) { try await Self.fail(404) }
    let error = await #expect(throws: HTTPServerError.self) { try await Self.fail(503) }
    #expect(error?.status.code == 503)
  }

  @Test func typedThrowsAndResults() {
    do throws(HubAPIError) { try Self.failTyped(404) } catch { #expect(error is HTTPNotFound) }
    let result = Result<Void, HubAPIError> { () throws(HubAPIError) in try Self.failTyped(500) }
    guard case .failure(let error) = result else {
      Issue.record("no failure")
      return
    }
    #expect(error is HTTPInternalServerError)
  }

  private actor Box {
    var codes: Set<Int> = []
    func keep(_ error: HubAPIError) { codes.insert(error.status.code) }
  }

  @MainActor private static func shownToPeople(_ error: HubAPIError) -> String { error.description }

  @Test func errorsCrossIsolations() async {
    let box = Box()
    await withTaskGroup(of: Void.self) { group in
      for code in [404, 500, 409] {
        group.addTask {
          do { try await Self.fail(code) } catch let error as HubAPIError {
            await box.keep(error)
            #expect(await Self.shownToPeople(error).contains("\(code)"))
          } catch {}
        }
      }
    }
    #expect(await box.codes == [404, 500, 409])
  }
}
