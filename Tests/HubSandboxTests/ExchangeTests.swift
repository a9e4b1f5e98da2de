@_spi(Backend) import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

struct ExchangeTests {
  @Test(arguments: HubService.allCases)
  func pathsWithoutARoute(service: HubService) throws {
    let probe = try Probe()
    let token = probe.logIn()
    let requests = [
      ("GET", "/no-such-route"), ("POST", "/no-such-route"), ("PUT", "/nodes"), ("PATCH", "/realms/x"),
      ("DELETE", "/realms"), ("GET", "//nodes"), ("GET", "/nodes/x/no-such"), ("GET", "/nodes//x"), ("TRACE", "/"),
    ]
    for (method, path) in requests {
      for bearer in [nil, token] {
        let answer = probe.ask(method, path, at: service, token: bearer)
        #expect(answer.status == 404, "\(method) \(path)")
        #expect(answer.text == #"{"status":404,"message":"Not Found"}"#)
        #expect(!answer.fields.contains(.eTag))
      }
    }
  }

  @Test func pathsMatchWithoutCaseAndWithASlashAtTheEnd() throws {
    let probe = try Probe()
    let token = probe.logIn()
    for path in ["/NODES", "/nodes/", "/Nodes?page[limit]=1"] {
      #expect(probe.ask("GET", path, token: token).status == 200)
    }
    #expect(probe.ask("GET", "/REALMS/Master", at: .auth).data["name"] == "master")
    #expect(probe.ask("GET", "/realms/%6Daster", at: .auth).data["name"] == "master")
  }

  @Test func statusProbes() throws {
    let probe = try Probe(clock: TestClock(Timestamp("2026-11-21T05:33:10.042Z") ?? Timestamp(secondsSince1970: 0)))
    #expect(
      probe.ask("GET", "/", at: .auth).text
        == #"{"version":"1.0.0-beta.57","date":"2026-11-21T05:33:10.042Z","features":{"registration":false,"#
        + #""passwordRecovery":false,"emailVerification":false}}"#)
    #expect(probe.ask("GET", "/").text == #"{"version":"0.13.0","timestamp":1795239190042}"#)
  }

  @Test func tagsAnswerConditions() throws {
    let probe = try Probe()
    let first = probe.ask("GET", "/realms", at: .auth)
    let tag = try #require(first.fields[.eTag])
    #expect(tag.hasPrefix("W/\"\(String(first.bytes.count, radix: 16))-"))
    #expect(tag.utf8.count == 3 + String(first.bytes.count, radix: 16).count + 1 + 27 + 1)
    let same = probe.ask("GET", "/realms", at: .auth, fields: [.ifNoneMatch: "\"x\", \(tag)"])
    #expect(same.status == 304)
    #expect(same.bytes.isEmpty)
    #expect(same.fields[.eTag] == tag)
    #expect(probe.ask("GET", "/realms", at: .auth, fields: [.ifNoneMatch: "\"x\""]).status == 200)
    #expect(probe.ask("GET", "/users", at: .auth, fields: [.ifNoneMatch: "*"]).status == 401)
    let head = probe.ask("HEAD", "/realms", at: .auth)
    #expect(head.status == 200)
    #expect(head.bytes.isEmpty)
    #expect(head.fields[.eTag] == tag)
  }

  @Test func optionsAndOrigins() throws {
    let probe = try Probe()
    let options = probe.ask("OPTIONS", "/nodes", token: probe.logIn())
    #expect(options.status == 200)
    #expect(options.text == "GET,POST,HEAD")
    #expect(options.fields[.allow] == "GET,POST,HEAD")
    let method = HTTPField.Name(constant: "access-control-request-method")
    let preflight = probe.ask("OPTIONS", "/nodes", fields: [.origin: "http://ui.example", method: "POST"])
    #expect(preflight.status == 204)
    #expect(preflight.fields[.allowOrigin] == "http://ui.example")
    #expect(preflight.fields[.contentLength] == "0")
    let asked = probe.ask("GET", "/realms", at: .auth, fields: [.origin: "http://ui.example"])
    #expect(asked.fields[.allowOrigin] == "http://ui.example")
    #expect(asked.fields[.vary] == "origin")
    #expect(asked.fields[.exposeHeaders]?.hasPrefix("ratelimit-limit,") == true)
    #expect(!probe.ask("GET", "/realms", at: .auth).fields.contains(.allowOrigin))
  }

  @Test func requestsAreCountedAndRefused() throws {
    let probe = try Probe()
    let token = probe.logIn()
    let first = probe.ask("GET", "/nodes", token: token)
    #expect(first.fields[.rateLimitLimit] == "6000")
    #expect(first.fields[.rateLimitRemaining] == "5999")
    #expect(first.fields[.rateLimitReset] == "60")
    probe.clock.advance(by: .seconds(20))
    #expect(probe.ask("GET", "/no-such-route").fields[.rateLimitRemaining] == "1198")
    #expect(!probe.ask("GET", "/", token: "garbage").fields.contains(.rateLimitLimit))
    for _ in 0..<1198 { probe.ask("GET", "/no-such-route") }
    let refused = probe.ask("GET", "/no-such-route")
    #expect(refused.status == 429)
    #expect(refused.fields[.retryAfter] == "40")
    #expect(refused.fields[.contentType]?.hasPrefix("text/plain") == true)
    // The same counter, but a higher limit.
    #expect(probe.ask("GET", "/nodes", token: token).status == 200)
    probe.clock.advance(by: .seconds(40))
    #expect(probe.ask("GET", "/no-such-route").status == 404)
    #expect(probe.ask("GET", "/realms", at: .auth, token: token).fields[.rateLimitLimit] == "1200")
  }

  @Test func limitsCanBeOff() throws {
    var settings = FlameHubSandboxConfiguration()
    settings.rateLimits = false
    let probe = try Probe(settings)
    for _ in 0..<1300 { probe.ask("GET", "/no-such-route") }
    let answer = probe.ask("GET", "/")
    #expect(answer.status == 200)
    #expect(!answer.fields.contains(.rateLimitLimit))
  }
}
