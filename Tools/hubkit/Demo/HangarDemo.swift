import Hangar
import HubHTTP
import HubPlatform
import HubSandbox
import Synchronization

/// The main job with Hangar: search, look, download and compare, keep within the limits, and meet refusals.
struct HangarDemo {
  let narrator: Narrator

  func run(_ sandbox: HangarSandbox) async throws {
    try narrator.begin("Hangar, emulated at \(sandbox.url), its files at \(sandbox.cdnURL)")

    try narrator.step(
      "Hangar wants to know who asks. With a key, tokens are exchanged for it and renewed by themselves.",
      """
      let hangar = try HangarClient(
        server: "\(sandbox.url)", userAgent: "plugin-mirror/1.2 (ops@example.org)", auth: .apiKey(key))
      """)
    let waits = WaitCounter()
    var options = ClientOptions()
    options.observers = [waits]
    let hangar = try HangarClient(
      server: ServerAddress(sandbox.url), userAgent: "plugin-mirror/1.2 (ops@example.org)",
      auth: .apiKey(sandbox.apiKey), options: options)

    try await search(hangar)
    try await download(hangar, sandbox)
    try await statistics(hangar)
    try await keepWithinLimits(hangar, sandbox, waits)
    try await meetRefusals(hangar, sandbox)
  }

  private func search(_ hangar: HangarClient) async throws {
    try narrator.step(
      "Search, with conditions and an order.",
      """
      let page = try await hangar.projects.list(
        where: .platform == .paper && .category == .adminTools, sort: .descending(.stars), page: .init(limit: 3))
      """)
    let page = try await hangar.projects.list(
      where: .platform == .paper && .category == .adminTools, sort: .descending(.stars), page: .init(limit: 3))
    for project in page.items {
      try narrator.result("\(project.namespace.owner)/\(project.namespace.slug), \(project.stats.stars) stars")
    }
  }

  private func download(_ hangar: HangarClient, _ sandbox: HangarSandbox) async throws {
    try narrator.step(
      "Download the newest release. Hangar says where the file is; it is asked there without credentials, and compared "
        + "with its SHA-256.",
      """
      let project = try await hangar.projects.get("SandboxKit")
      if let release = try await hangar.versions.latestRelease(of: project) {
        let bytes = try await hangar.versions.downloadBytes(release, platform: .paper, of: project)
      }
      """)
    let project = try await hangar.projects.get("SandboxKit")
    guard let release = try await hangar.versions.latestRelease(of: project) else { return }
    let bytes = try await hangar.versions.downloadBytes(release, platform: .paper, of: project)
    let carried = sandbox.cdn.requests.contains { $0.fields.contains(.authorization) }
    try narrator.result(
      "\(project.name) \(release): \(bytes.count) bytes, SHA-256 verified, credentials \(carried ? "sent" : "not sent") along"
    )
  }

  private func statistics(_ hangar: HangarClient) async throws {
    let last = CalendarDay(SystemClock().timestamp)
    let first = DayStatistics.day(DayStatistics.time(last) - 28 * DayStatistics.length)
    try narrator.step(
      "Four weeks of a project's statistics, which its members may see.",
      """
      let days = try await hangar.projects.stats(of: "SandboxKit", from: CalendarDay("\(first)")!, to: CalendarDay("\(last)")!)
      """)
    let days = try await hangar.projects.stats(of: "SandboxKit", from: first, to: last)
    try narrator.picture(try DayStatistics(days, first, last).plot(title: "SandboxKit"))
  }

  private func keepWithinLimits(
    _ hangar: HangarClient, _ sandbox: HangarSandbox, _ waits: WaitCounter
  ) async throws {
    try narrator.step(
      "Ask 105 times at once. Hangar would refuse some with 429; the client lets calls wait until they are due.",
      """
      try await withThrowingTaskGroup { group in
        for _ in 1...105 { group.addTask { try await hangar.projects.list(page: .init(limit: 1)) } }
        try await group.waitForAll()
      }
      """)
    try await withThrowingTaskGroup { group in
      for _ in 1...105 { group.addTask { _ = try await hangar.projects.list(page: .init(limit: 1)) } }
      try await group.waitForAll()
    }
    let refused = sandbox.journal.requests.filter { $0.status == 429 }.count
    try narrator.result("all answered; \(waits.count) calls waited, \(refused) were refused")
  }

  private func meetRefusals(_ hangar: HangarClient, _ sandbox: HangarSandbox) async throws {
    try narrator.step(
      "What is not there or hidden says so; a key that cannot be one is refused before anything is sent.",
      """
      do { _ = try await hangar.projects.get("NoSuchPlugin") } catch { print(error) }
      do { _ = try HangarClient(userAgent: "plugin-mirror/1.2", auth: .apiKey("abc")) } catch { print(error) }
      """)
    do {
      _ = try await hangar.projects.get("NoSuchPlugin")
    } catch let error as HTTPNotFound {
      try narrator.result("\(error)")
    }
    do {
      _ = try HangarClient(userAgent: "plugin-mirror/1.2", auth: .apiKey("abc"))
    } catch let error as ConfigurationError {
      try narrator.result("\(error)")
    }
  }
}

/// Counts the calls that wait for a limit.
private final class WaitCounter: Observer {
  private let calls = Mutex(0)

  var count: Int { calls.withLock { $0 } }

  func observe(_ event: CallEvent) {
    if case .waiting = event.phase { calls.withLock { $0 += 1 } }
  }
}
