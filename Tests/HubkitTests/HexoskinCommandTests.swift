import CommandLineKit
import Hexoskin
import HubPlatform
import HubSandbox
import TestFolders
import Testing

@testable import hubkit

@Suite struct HexoskinCommandTests {
  private func withTerminal(_ body: (Terminal, HexoskinSandbox, String) async throws -> Void) async throws {
    try await withFolder { folder in
      try await withSandbox(SandboxConfiguration(flameHub: nil, hexoskin: HexoskinSandboxConfiguration())) { sandbox in
        let hexoskin = try #require(sandbox.hexoskin)
        let environment = [
          "HEXOSKIN_SERVER": hexoskin.url, "HEXOSKIN_API_KEY": hexoskin.apiKey,
          "HEXOSKIN_API_SECRET": hexoskin.apiSecret, "HEXOSKIN_USERNAME": hexoskin.username,
          "HEXOSKIN_PASSWORD": hexoskin.password, "XDG_CACHE_HOME": "\(folder)/cache",
          "XDG_STATE_HOME": "\(folder)/state",
        ]
        try await body(Terminal(environment: environment), hexoskin, folder)
      }
    }
  }

  @Test func anyResourceIsListedAndShown() async throws {
    try await withTerminal { terminal, hexoskin, _ in
      let ranges = await terminal.run("hexoskin", "list", "range", "-f", "user=99", "-s", "-start")
      #expect(ranges.output.hasPrefix("id "))
      #expect(ranges.output.contains("bike"))
      let page = await terminal.run("hexoskin", "list", "datatype", "-n", "3", "-o", "ndjson")
      #expect(page.output.split(separator: "\n").count == 3)
      #expect(page.error.contains("3 of 45; --all fetches the others"))
      let all = await terminal.run("hexoskin", "list", "datatype", "--all", "-o", "ndjson")
      #expect(all.output.split(separator: "\n").count == 45)
      let user = await terminal.run("hexoskin", "get", "record", "/api/user/99/", "-o", "json")
      let members = try JSONValue(parsing: Array(user.output.utf8))
      #expect(members["first_name"] == "Ann")
      #expect(hexoskin.journal.requests.filter { $0.description.contains("/api/range/schema/") }.count == 1)
      let resources = await terminal.run("hexoskin", "resources", "--refresh")
      #expect(resources.output.contains("trainingroutine"))
      #expect(resources.error.contains("left out: hrv"))
      let schema = await terminal.run("hexoskin", "schema", "range")
      #expect(schema.output.contains("start"))
    }
  }

  @Test func objectsAreCreatedChangedAndDeleted() async throws {
    try await withTerminal { terminal, _, _ in
      let created = await terminal.run(
        "hexoskin", "create", "range", "--set", "name=Run", "--set", "start=359840227126", "--set", "end=359840227382",
        "--set", "user=/api/user/99/", "-o", "json")
      let id = try #require(try JSONValue(parsing: Array(created.output.utf8))["id"]?.intValue)
      let changed = await terminal.run("hexoskin", "update", "range", "\(id)", "--set", "name=Walk", "-o", "ndjson")
      #expect(changed.output.contains(#""name":"Walk""#))
      #expect(await terminal.run("hexoskin", "delete", "range", "\(id)").error == "deleted\n")
      let gone = await terminal.run("hexoskin", "get", "range", "\(id)")
      #expect(gone.code == .noInput)
      let refused = await terminal.run("hexoskin", "delete", "datatype", "19")
      #expect(refused.code == .noPermission)
      #expect(refused.error.contains("delete method is not allowed on a datatype detail"))
    }
  }

  @Test func dataIsWrittenAndDrawn() async throws {
    try await withTerminal { terminal, _, folder in
      let csv = await terminal.run(
        "hexoskin", "data", "heart_rate", "33", "--record", "37700", "--to", "359840227400", "-o", "csv")
      #expect(csv.output == "timestamp,heart_rate,breathing_rate\n359840227126,60,12\n359840227382,61,13\n")
      let lines = await terminal.run(
        "hexoskin", "data", "heartRate", "--record", "37700", "--to", "359840227200", "-o", "ndjson", "--times",
        "instants")
      #expect(lines.output == #"{"timestamp":"2014-07-17T19:38:07.210937500Z","heart_rate":60}"# + "\n")
      let plot = await terminal.run("hexoskin", "data", "19", "--record", "37700", "-o", "plot")
      #expect(plot.output.contains("heart_rate [bpm]"))
      let svg = await terminal.run("hexoskin", "data", "19", "--record", "37700", "--svg", "\(folder)/rate.svg")
      #expect(svg.error == "\(folder)/rate.svg written\n")
      let picture = try WholeFile("\(folder)/rate.svg").read(limit: 1 << 20)
      #expect(picture?.isEmpty == false)
      let thinned = await terminal.run("hexoskin", "data", "ECG_I", "--record", "37700", "-o", "csv")
      #expect(thinned.error.contains("warning: ECG_I: the server gave one of"))
      let nothing = await terminal.run("hexoskin", "data", "19", "--record", "1", "-o", "plot")
      #expect(nothing.code == .noInput)
      let far = await terminal.run(
        "hexoskin", "data", "19", "--record", "37700", "--ticks-per-second", "1", "-o", "plot")
      #expect(far.output.contains("heart_rate [bpm]"))
    }
  }

  @Test(arguments: [
    (["list", "rnge"], ExitCode.noInput, "did you mean 'range'?"),
    (["list", "range", "-f", "nme=3"], .usage, "range has no conditions on 'nme'"),
    (["get", "range", "999"], .noInput, "it is not there"),
    (["data", "heart_rte", "--record", "1"], .usage, "did you mean 'heart_rate'?"),
    (["data", "heart_rate"], .usage, "say what is wanted"),
    (["data", "heart_rate", "activity", "--record", "37700", "-o", "plot"], .usage, "one plot has one unit"),
    (["update", "range", "61495"], .usage, "nothing to change"),
    (["login", "--grant", "password", "--callback", "x"], .success, "logged in"),
    (["login", "--callback", "https://app.example/cb"], .usage, "an address of this machine with a port"),
    (["login", "--callback", "http://[::1]:8765/cb"], .usage, "its host is 127.0.0.1 or localhost"),
    (["login", "--grant", "password", "--login-file", "/dev/null"], .noInput, "could not read '/dev/null'"),
  ])
  func mistakesAreTold(arguments: [String], code: ExitCode, text: String) async throws {
    try await withTerminal { terminal, _, _ in
      let outcome = await terminal.run(["hexoskin"] + arguments)
      #expect(outcome.code == code, "\(outcome.error)")
      #expect(outcome.error.contains(text), "\(outcome.error)")
    }
  }

  @Test func theTokenOfALoginIsKeptPrivatelyAndUsed() async throws {
    try await withTerminal { terminal, _, folder in
      var terminal = terminal
      let login = await terminal.run("hexoskin", "login", "--grant", "password")
      #expect(login.code == .success, "\(login.error)")
      #expect(!login.error.contains("pw"))
      let file = WholeFile("\(folder)/state/hubkit/hexoskin-login.json", isPrivate: true)
      let kept = try file.read(limit: 10_000)
      #expect(kept != nil)
      terminal.environment["HEXOSKIN_USERNAME"] = nil
      terminal.environment["HEXOSKIN_PASSWORD"] = nil
      let account = await terminal.run("hexoskin", "list", "account")
      #expect(account.output.contains("ann@example.com"))
      let refused = await terminal.run("hexoskin", "update", "range", "61495", "--set", "name=x")
      #expect(refused.error.contains("'hubkit hexoskin login --scope readwrite'"))
      #expect(refused.code == .noPermission)
      #expect(await terminal.run("hexoskin", "logout").code == .success)
      let stranger = await terminal.run("hexoskin", "list", "account")
      #expect(stranger.code == .noPermission)
      #expect(stranger.error.contains("nobody is logged in there"))
    }
  }

  @Test func valuesOfOneTimeHaveRowsOfTheirOwn() async throws {
    try await withTerminal { terminal, hexoskin, _ in
      hexoskin.inject(
        .answer(
          200, fields: [.contentType: "application/json"],
          body: #"[{"data": {"19": [[512, 60], [512, 61], [768, 62]], "33": [[512, 12]]}, "user": "/api/user/99/"}]"#),
        on: "api GET /api/data/")
      let csv = await terminal.run("hexoskin", "data", "19", "33", "--record", "1", "-o", "csv")
      #expect(csv.output == "timestamp,heart_rate,breathing_rate\n512,60,12\n512,61,\n768,62,\n", "\(csv.error)")
    }
  }

  @Test func callsAreShownInSwift() async throws {
    let terminal = Terminal()
    let created = await terminal.run(
      "hexoskin", "create", "range", "--set", #"a={"b":[1,null],"c":{}}"#, "--show-swift")
    #expect(
      created.output
        == #"let created = try await hexo.resource("range").create(["a": ["b": [1, .null], "c": [:]]])"# + "\n")
    let data = await terminal.run(
      "hexoskin", "data", "19", "--from", "1970-01-01T00:00:02Z", "--ticks-per-second", "1000", "--show-swift")
    #expect(data.output == "let values = try await hexo.data.values(of: 19, start: 2000)\n")
  }

  @Test func whatValidationSaysIsTheServices() async throws {
    try await withTerminal { terminal, hexoskin, _ in
      hexoskin.inject(
        .answer(
          400, fields: [.contentType: "application/json"],
          body: #"{"range": {"name": ["This field is required."]}}"#), on: "api POST /api/range/")
      let refused = await terminal.run("hexoskin", "create", "range", "--set", "start=1")
      #expect(refused.code == .dataError)
      #expect(refused.error.contains("name: This field is required."))
      #expect(!refused.error.contains("not by the service"))
    }
  }

  @Test(arguments: [
    (nil, ExitCode.noInput), ("it is no name", .noInput),
    ("its schema was answered with status 429", .temporaryFailure),
    ("its schema was answered with status 503 Service Unavailable", .unavailable),
    ("its schema was answered with status 403", .noPermission), ("its schema was answered with status 404", .noInput),
  ])
  func whyAResourceIsMissingCounts(reason: String?, code: ExitCode) {
    let error = HexoskinError.unknownResource(name: "range", suggestion: nil, reason: reason)
    #expect(Failures.describe(error)?.exitCode == code)
  }
}
