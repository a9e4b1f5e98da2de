import CommandLineKit
import Hexoskin
import HubSandbox

/// The main job with Hexoskin: see what there is, find records, follow links, read values, keep a range, meet refusals.
struct HexoskinDemo {
  let narrator: Narrator

  func run(_ sandbox: HexoskinSandbox) async throws {
    try narrator.begin("Hexoskin, emulated at \(sandbox.url)")
    let hexo = try await discover(sandbox)
    let record = try await findRecords(hexo)
    try await followLinks(hexo, sandbox)
    try await readHeartRate(hexo, record)
    try await keepRange(hexo, record)
    try await meetRefusals(hexo, sandbox)
  }

  private func discover(_ sandbox: HexoskinSandbox) async throws -> HexoskinClient {
    try narrator.step(
      "Ask the server what it has: every request is signed with the API key's secret. One broken resource costs itself alone.",
      """
      let hexo = try HexoskinClient(
        server: "\(sandbox.url)", apiKey: "\(sandbox.apiKey)", apiSecret: secret,
        auth: .basic("\(sandbox.username)", password))
      let configuration = try await hexo.resourceConfiguration()
      """)
    let hexo = try HexoskinClient(
      server: ServerAddress(sandbox.url), apiKey: sandbox.apiKey, apiSecret: sandbox.apiSecret,
      auth: .basic(sandbox.username, sandbox.password), resourceCache: .none)
    let configuration = try await hexo.resourceConfiguration()
    try narrator.result("\(configuration.names.count) resources: \(configuration.names.joined(separator: ", "))")
    for omission in configuration.omissions { try narrator.result("left out \(omission)") }
    return hexo
  }

  private func findRecords(_ hexo: HexoskinClient) async throws -> HexoskinRecord {
    try narrator.step(
      "List records, the newest first; times are ticks of 1/256 s, exactly.",
      """
      let page = try await hexo.records.list(where: .user == 99, sort: .descending(.start))
      """)
    let page = try await hexo.records.list(where: .user == 99, sort: .descending(.start))
    for record in page.items {
      try narrator.result(
        "record \(record.number), \(record.status?.rawValue ?? ""), from \(record.start.timestamp()) (tick \(record.start))"
      )
    }
    guard let record = page.items.first(where: { $0.status == .complete }) else {
      throw CommandFailure("the sandbox has no complete record", exitCode: .failure)
    }
    return record
  }

  private func followLinks(_ hexo: HexoskinClient, _ sandbox: HexoskinSandbox) async throws {
    try narrator.step(
      "Go through ranges and read a name of each one's user. Their links are one object, which is loaded once.",
      """
      let ranges = try await hexo.resource("range").list(["user": 99])
      for range in ranges { print(try await range.name.string ?? "", try await range.user.first_name.string ?? "") }
      """)
    let ranges = try await hexo.resource("range").list(["user": 99])
    let before = sandbox.journal.requests.count
    var lines: [String] = []
    for range in ranges {
      lines.append("\(try await range.name.string ?? ""): \(try await range.user.first_name.string ?? "")")
    }
    for line in lines.prefix(3) { try narrator.result(line) }
    try narrator.result(
      "\(ranges.count) of \(ranges.totalCount ?? 0) ranges read, \(sandbox.journal.requests.count - before) request sent"
    )
  }

  private func readHeartRate(_ hexo: HexoskinClient, _ record: HexoskinRecord) async throws {
    try narrator.step(
      "Read the heart rate of a record as columns of numbers, and draw it.",
      """
      let rate = try await hexo.data.values(of: .heartRate, record: \(record.number))
      """)
    let rate = try await hexo.data.values(of: .heartRate, record: record.number)
    let mean = rate.values.reduce(0, +) / Double(max(rate.count, 1))
    try narrator.result(
      "\(rate), \(rate.sampling.map { "\($0)" } ?? ""); least \(rate.values.min() ?? 0), mean \(mean.rounded()), most "
        + "\(rate.values.max() ?? 0)")
    let points = zip(rate.ticks, rate.values).map { (HexoskinColumns.milliseconds($0, rate.ticksPerSecond), $1) }
    let line = TimePlot.Series(name: rate.name, points: Array(points.prefix(600)))
    if let plot = TimePlot(
      title: "Record \(record.number)", quantity: "heart rate", unit: rate.unit, series: [line])
    {
      try narrator.picture(plot)
    }
  }

  private func keepRange(_ hexo: HexoskinClient, _ record: HexoskinRecord) async throws {
    try narrator.step(
      "Name a part of the record, change it, and delete it.",
      """
      let end = record.start.advanced(by: 60 * hexo.ticksPerSecond)
      let created = try await hexo.ranges.create(.init(name: "Run", start: record.start, end: end, user: "99"))
      guard let run = created.object else { return print(created) }
      try await hexo.ranges.update(run) { $0.name = "Morning run" }
      try await hexo.ranges.delete(run)
      """)
    let end = record.start.advanced(by: 60 * hexo.ticksPerSecond)
    let created = try await hexo.ranges.create(.init(name: "Run", start: record.start, end: end, user: "99"))
    guard let run = created.object else {
      throw CommandFailure("the sandbox answered with no range", exitCode: .failure)
    }
    try narrator.result("created \(run.resourceURI)")
    let changed = try await hexo.ranges.update(run) { $0.name = "Morning run" }
    try narrator.result("it is called \(changed?.name ?? "")")
    try await hexo.ranges.delete(run)
    try narrator.result(try await hexo.ranges.getIfPresent(run) == nil ? "it is gone" : "it is still there")
  }

  private func meetRefusals(_ hexo: HexoskinClient, _ sandbox: HexoskinSandbox) async throws {
    try narrator.step(
      "What a resource does not offer is not even sent; what the server refuses says why.",
      """
      do { try await hexo.resource("datatype").get(19).delete() } catch { print(error) }
      do { _ = try await stranger.accounts.list() } catch { print(error) }
      """)
    do {
      try await hexo.resource("datatype").get(19).delete()
    } catch let error as MethodNotAllowed {
      try narrator.result("\(error)")
    }
    let stranger = try HexoskinClient(
      server: ServerAddress(sandbox.url), apiKey: sandbox.apiKey, apiSecret: "not the secret",
      auth: .basic(sandbox.username, sandbox.password), resourceCache: .none)
    do {
      _ = try await stranger.accounts.list()
    } catch let error as HTTPUnauthorized {
      try narrator.result("\(error)")
    }
  }
}
