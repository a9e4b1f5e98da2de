import CommandLineKit
import HahnProCloud
import HubSandbox
import Testing
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import hubkit

@Suite struct HahnProCommandTests {
  private func withTerminal(_ body: (Terminal, HahnProCloudSandbox) async throws -> Void) async throws {
    let configuration = SandboxConfiguration(flameHub: nil, hahnProCloud: HahnProCloudSandboxConfiguration())
    try await withSandbox(configuration) { sandbox in
      let cloud = try #require(sandbox.hahnProCloud)
      let environment = [
        "API_BASE_URL": cloud.url, "AUTH_BASE_URL": cloud.authServer, "API_USER": cloud.clientID,
        "AUTH_SECRET": cloud.clientSecret, "AUTH_METHOD": "basic",
      ]
      try await body(Terminal(environment: environment), cloud)
    }
  }

  private static let roles = ["--read-permissions", "test", "--read-write-permissions", "test"]

  private func add(_ terminal: Terminal, _ kind: String, _ members: String...) async throws -> String {
    let outcome = await terminal.run(["hahnpro", kind, "add"] + members + Self.roles + ["-o", "ndjson"])
    #expect(outcome.code == .success, "\(outcome.error)")
    return try #require(try JSONValue(parsing: Array(outcome.output.utf8))["id"]?.stringValue)
  }

  @Test func lifeOfAnAsset() async throws {
    try await withTerminal { terminal, _ in
      let type = try await add(terminal, "asset-types", "--name", "Pump")
      let plant = try await add(terminal, "assets", "--name", "Plant", "--type", type)
      let pump = try await add(
        terminal, "assets", "--name", "Pump 1", "--type", type, "--parent", plant, "--tags", "cooling,old", "--data",
        #"{"power":3}"#)

      let found = await terminal.run(
        "hahnpro", "assets", "list", "-f", "tags*=cooling", "-f", "type=\(type)", "--populate", "type,parent")
      let row = try #require(found.output.split(separator: "\n").last)
      #expect(row.hasPrefix(pump))
      #expect(row.contains("Pump 1  Pump  Plant   cooling, old"))

      let updated = await terminal.run(
        "hahnpro", "assets", "update", pump, "--name", "Pump 2", "--null", "parent", "-o", "json")
      let record = try JSONValue(parsing: Array(updated.output.utf8))
      #expect(record["name"] == "Pump 2")
      #expect(record["parent"]?.isNull == true)
      #expect(record["data"]?["power"] == 3)

      #expect(await terminal.run("hahnpro", "assets", "delete", pump, "--force").code == .success)
      let missing = await terminal.run("hahnpro", "assets", "get", pump)
      #expect(missing.code == .noInput)
      #expect(missing.error.contains("asset not found"))
    }
  }

  @Test func showsInsteadOfSending() async throws {
    try await withTerminal { terminal, cloud in
      let list = await terminal.run(
        "hahnpro", "assets", "list", "-f", "tags*=a", "--populate", "type", "-n", "5", "--show-swift")
      #expect(
        list.output == """
          let page = try await cloud.assets.list(where: .tags.contains("a"), page: .init(limit: 5), populate: [.type])

          """)
      let add = await terminal.run(
        ["hahnpro", "assets", "add", "--name", "x", "--type", "t", "--data", #"{"a":[1,null]}"#, "--show-swift"]
          + Self.roles)
      #expect(
        add.output == """
          var asset = AssetCreate(name: "x", type: "t", readPermissions: ["test"], readWritePermissions: ["test"])
          asset.data = ["a": [1, nil]]
          let added = try await cloud.assets.add(asset)

          """)
      let delete = await terminal.run("hahnpro", "contents", "delete", "c", "--force", "--show-swift")
      #expect(delete.output == "try await cloud.contents.delete(\"c\", force: true)\n")
      let values = await terminal.run(
        "hahnpro", "time-series", "values", "s", "--from", "2025-01-01T00:00:00Z", "--to", "1735689600001", "--group",
        "1h", "--show-swift")
      #expect(
        values.output == """
          let values = try await cloud.timeSeries.values(of: "s", from: 1735689600000, to: 1735689600001, \
          group: .init(rawValue: "1h"))

          """)
      let curl = await terminal.run("hahnpro", "time-series", "values", "s", "--curl")
      #expect(curl.output.contains("/api/tsm/s/0?limit=1000"))
      #expect(curl.output.contains("Bearer REDACTED"))
      #expect(cloud.journal.requests.isEmpty)
    }
  }

  @Test func showsTheWholeRecordOfAnUpdate() async throws {
    try await withTerminal { terminal, cloud in
      let type = try await add(terminal, "asset-types", "--name", "Pump")
      let curl = await terminal.run("hahnpro", "asset-types", "update", type, "--name", "Valve", "--curl")
      #expect(curl.output.hasPrefix("curl --request PUT \(cloud.url)/api/assettypes/\(type)"))
      #expect(curl.output.contains(#""name":"Valve""#))
      #expect(curl.output.contains(#""typeSchema":{}"#))
      #expect(!cloud.journal.requests.contains { $0.method == "PUT" })
    }
  }

  @Test func filesUpAndDown() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(component: "curve.csv").path
    let target = folder.appending(component: "copy").path
    let bytes = Array(repeating: UInt8(7), count: 300_000)
    try Data(bytes).write(to: URL(filePath: source))
    try await withTerminal { terminal, _ in
      var terminal = terminal
      terminal.isTerminal = true
      let uploaded = await terminal.run(
        ["hahnpro", "contents", "upload", source, "-o", "ndjson"] + Self.roles)
      #expect(uploaded.code == .success, "\(uploaded.error)")
      #expect(uploaded.error.contains("100 % of"))
      let content = try JSONValue(parsing: Array(uploaded.output.utf8))
      #expect(content["filename"] == "curve.csv")
      #expect(content["mimetype"] == "text/csv")
      let id = try #require(content["id"]?.stringValue)

      let downloaded = await terminal.run("hahnpro", "contents", "download", id, "--to", target)
      #expect(downloaded.code == .success, "\(downloaded.error)")
      #expect(try Array(Data(contentsOf: URL(filePath: target))) == bytes)
      let again = await terminal.run("hahnpro", "contents", "download", id, "--to", target)
      #expect(again.code == .cannotCreate)
      #expect(again.error.contains("--force replaces it"))
      #expect(await terminal.run("hahnpro", "contents", "download", id, "--to", target, "--force").code == .success)
      let nowhere = await terminal.run("hahnpro", "contents", "download", id, "--to", "/nowhere/copy")
      #expect(nowhere.code == .cannotCreate)
      #expect(await terminal.run("hahnpro", "contents", "download", id, "--to", "-").output.utf8.count == bytes.count)

      let type = try await add(terminal, "asset-types", "--name", "Pump")
      let asset = try await add(terminal, "assets", "--name", "Pump 1", "--type", type)
      let attached = await terminal.run(["hahnpro", "assets", "attach", asset, source] + Self.roles)
      #expect(attached.code == .success, "\(attached.error)")
      let attachments = await terminal.run("hahnpro", "assets", "attachments", asset)
      #expect(attachments.output.contains("curve.csv"))
    }
  }

  @Test func valuesAsTableDataAndPlot() async throws {
    try await withTerminal { terminal, _ in
      var terminal = terminal
      let series = try await add(terminal, "time-series", "--name", "heat", "--metadata", #"{"unit":"°C"}"#)
      terminal.input = #"{"1735689600000":21.5,"1735689660000":22}"#
      let added = await terminal.run("hahnpro", "time-series", "add-values", series, "-")
      #expect(added.error == "2 values added\n")
      let one = await terminal.run(
        "hahnpro", "time-series", "add-values", series, "--value", "23.25", "--time", "2025-01-01T00:02:00Z")
      #expect(one.code == .success)

      let table = await terminal.run("hahnpro", "time-series", "values", series)
      #expect(
        table.output == """
          time                      value
          2025-01-01T00:00:00.000Z   21.5
          2025-01-01T00:01:00.000Z     22
          2025-01-01T00:02:00.000Z  23.25

          """)
      let csv = await terminal.run("hahnpro", "time-series", "values", series, "-o", "csv", "-n", "1")
      #expect(csv.output == "timestamp,value\n1735689600000,21.5\n")
      #expect(csv.error.contains("the first 1 values"))
      let json = await terminal.run("hahnpro", "time-series", "values", series, "-o", "ndjson")
      #expect(json.output.hasPrefix(#"{"timestamp":1735689600000,"value":21.5}"#))
      let plot = await terminal.run("hahnpro", "time-series", "values", series, "-o", "plot")
      #expect(plot.output.hasPrefix("heat\nvalue [°C]\n"))
      #expect(plot.output.contains("1 Jan 2025"))
      let svg = await terminal.run("hahnpro", "time-series", "values", series, "--svg", "-")
      #expect(svg.output.hasPrefix("<svg"))
      #expect(svg.output.contains(">value [°C]</text>"))

      let empty = await terminal.run(
        "hahnpro", "time-series", "values", series, "-o", "plot", "--from", "2026-01-01T00:00:00Z")
      #expect(empty.code == .noInput)
      #expect(empty.error.contains("nothing was drawn"))
    }
  }

  @Test func refusals() async throws {
    try await withTerminal { terminal, cloud in
      let cases: [([String], ExitCode, String)] = [
        (["assets", "list", "-f", "name=a;b"], .dataError, "holds a ';'"),
        (["assets", "list", "-f", "name!=a"], .dataError, "HahnPRO Cloud has no"),
        (["assets", "list", "--offset", "7"], .dataError, "multiple of the limit"),
        (["assets", "add", "--name", "x", "--type", "t"], .usage, "'readPermissions' is required"),
        (
          ["asset-types", "add", "--name", "x", "--read-permissions", "boss", "--read-write-permissions", "test"],
          .noPermission, "does not hold 'boss'"
        ),
        (["contents", "upload", "/nowhere.csv"] + Self.roles, .noInput, "could not read '/nowhere.csv'"),
        (["time-series", "add-values", "s", "--value", "nan", "--time", "0"], .usage, "expected a number"),
        (["time-series", "add-values", "s", "--value", "1", "--time", "1.5"], .usage, "'1.5' is no time"),
        (["time-series", "values", "s", "--from", "yesterday"], .usage, "whole milliseconds"),
        (["time-series", "values", "s", "--to", "5", "-n", "3"], .usage, "not both"),
        (
          ["assets", "list", "--method", "post", "--realm", "nowhere"], .configuration,
          "no realm 'nowhere' at \(cloud.authServer)"
        ),
      ]
      for (arguments, code, text) in cases {
        let outcome = await terminal.run(["hahnpro"] + arguments)
        #expect(outcome.code == code, "\(arguments) \(outcome.error)")
        #expect(outcome.error.contains(text), "\(arguments) \(outcome.error)")
        #expect(outcome.output.isEmpty)
      }
      #expect(!cloud.journal.requests.contains { $0.service == "api" })

      var terminal = terminal
      terminal.environment["AUTH_SECRET"] = "not-the-secret"
      let wrong = await terminal.run("hahnpro", "assets", "list")
      #expect(wrong.code == .noPermission, "\(wrong.error)")
      #expect(!wrong.error.contains("not-the-secret"))
      terminal.input = #"{"1735689600000.5":1}"#
      let time = await terminal.run("hahnpro", "time-series", "add-values", "s", "-")
      #expect(time.code == .dataError)
      #expect(time.error.contains("'1735689600000.5' is no time"))
      for (text, reason) in [
        (#"{"1":1e400}"#, "a number that a series can hold"), (#"{"01":1}"#, "'01' is no time"),
        (#"{"1":{"timestamp":2}}"#, "a series can hold"), (#"{"1":{"":2}}"#, "a series can hold"),
      ] {
        terminal.input = text
        let refused = await terminal.run("hahnpro", "time-series", "add-values", "s", "-")
        #expect(refused.code == .dataError)
        #expect(refused.error.contains(reason), "\(refused.error)")
      }
      let wrongType = await terminal.run(
        ["hahnpro", "contents", "upload", "/nowhere", "--media-type", "text/plain\r\nX: y"] + Self.roles)
      #expect(wrongType.code == .usage)
      terminal.environment["AUTH_SECRET"] = cloud.clientSecret
      let doubled = await terminal.run("hahnpro", "assets", "list", "--server", cloud.url + "/api")
      #expect(doubled.code == .configuration)
      #expect(doubled.error.contains("without the part that the client adds"))
    }
  }
}
