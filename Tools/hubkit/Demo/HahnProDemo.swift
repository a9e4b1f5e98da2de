import HahnProCloud
import HubSandbox

/// The main job with HahnPRO Cloud: log in, describe a thing, attach a file, write and read values, and meet a refusal.
struct HahnProDemo {
  let narrator: Narrator

  /// A role that the sandbox's client holds.
  private static let role = "test"

  func run(_ sandbox: HahnProCloudSandbox) async throws {
    try narrator.begin("HahnPRO Cloud, emulated at \(sandbox.url) with its Keycloak at \(sandbox.authServer)")

    try narrator.step(
      "Log in as the client \(sandbox.clientID); Keycloak is asked for a token when the first call needs one.",
      """
      let cloud = try HahnProCloudClient(
        server: "\(sandbox.url)", authServer: "\(sandbox.authServer)", realm: "\(sandbox.realm)",
        auth: .clientCredentials(id: "\(sandbox.clientID)", secret: secret, method: .basic))
      let roles = try await cloud.currentUserRoles()
      """)
    let cloud = try HahnProCloudClient(
      server: ServerAddress(sandbox.url), authServer: ServerAddress(sandbox.authServer), realm: sandbox.realm,
      auth: .clientCredentials(id: sandbox.clientID, secret: sandbox.clientSecret, method: .basic),
      authPath: sandbox.authPath)
    try narrator.result((try await cloud.currentUserRoles() ?? []).sorted().joined(separator: ", "))

    let pump = try await describe(cloud)
    try await find(cloud)
    try await attach(cloud, pump)
    try await measure(cloud, pump)
    try await meetRefusal(cloud, pump)
  }

  private func describe(_ cloud: HahnProCloudClient) async throws -> Asset {
    try narrator.step(
      "Add a type of assets, a plant, and a pump in it. Permissions name roles of the caller.",
      """
      let roles = ["\(Self.role)"]
      let type = try await cloud.assetTypes.add(.init(name: "Pump", readPermissions: roles, readWritePermissions: roles))
      let plant = try await cloud.assets.add(
        .init(name: "Plant", type: type, readPermissions: roles, readWritePermissions: roles))
      let pump = try await cloud.assets.add(
        .init(name: "Pump 1", type: type, readPermissions: roles, readWritePermissions: roles, parent: plant, tags: ["cooling"]))
      """)
    let roles = [Self.role]
    let type = try await cloud.assetTypes.add(.init(name: "Pump", readPermissions: roles, readWritePermissions: roles))
    let plant = try await cloud.assets.add(
      .init(name: "Plant", type: type, readPermissions: roles, readWritePermissions: roles))
    let pump = try await cloud.assets.add(
      .init(
        name: "Pump 1", type: type, readPermissions: roles, readWritePermissions: roles, parent: plant,
        tags: ["cooling"]))
    try narrator.result("\(pump)")
    return pump
  }

  private func find(_ cloud: HahnProCloudClient) async throws {
    try narrator.step(
      "Filter, and have type and parent put in the place of their ids.",
      """
      let page = try await cloud.assets.list(where: .tags.contains("cooling"), populate: [.type, .parent])
      for asset in page.items { print(asset.name, asset.type.record?.name, asset.parent?.record?.name) }
      """)
    let page = try await cloud.assets.list(where: .tags.contains("cooling"), populate: [.type, .parent])
    for asset in page.items {
      try narrator.result(
        "\(asset.name), a \(asset.type.record?.name ?? "?") in \(asset.parent?.record?.name ?? "?")")
    }
  }

  private func attach(_ cloud: HahnProCloudClient, _ pump: Asset) async throws {
    try narrator.step(
      "Upload a file and attach it to the pump; read it back.",
      """
      try await cloud.assets.addAttachment(
        .bytes(Array("serial,4711\\n".utf8), name: "pump.csv"), to: pump, readPermissions: roles, readWritePermissions: roles)
      for content in try await cloud.assets.attachments(of: pump).items {
        print(content.filename, content.mimetype ?? "", String(decoding: try await cloud.contents.downloadBytes(content), as: UTF8.self))
      }
      """)
    try await cloud.assets.addAttachment(
      .bytes(Array("serial,4711\n".utf8), name: "pump.csv"), to: pump, readPermissions: [Self.role],
      readWritePermissions: [Self.role])
    for content in try await cloud.assets.attachments(of: pump).items {
      let text = String(decoding: try await cloud.contents.downloadBytes(content), as: UTF8.self)
      try narrator.result("\(content.filename), \(content.mimetype ?? "of an unknown type"): \(text)")
    }
  }

  private func measure(_ cloud: HahnProCloudClient, _ pump: Asset) async throws {
    try narrator.step(
      "Make a time series of the pump, write two days of values, and read them as typed columns.",
      """
      let series = try await cloud.timeSeries.add(
        .init(name: "water temperature", readPermissions: roles, readWritePermissions: roles, asset: pump))
      try await cloud.timeSeries.addValues(TimeSeriesColumns(timestamps: times, values: temperatures), to: series)
      let values = try await cloud.timeSeries.values(of: series, limit: 1000)
      """)
    let series = try await cloud.timeSeries.add(
      .init(name: "water temperature", readPermissions: [Self.role], readWritePermissions: [Self.role], asset: pump))
    let (times, temperatures) = Self.measurements
    try await cloud.timeSeries.addValues(TimeSeriesColumns(timestamps: times, values: temperatures), to: series)
    let values = try await cloud.timeSeries.values(of: series, limit: 1000)
    try narrator.result("\(values)")
    try narrator.picture(try TimePlot(values, title: series.name, unit: "°C"))
    try narrator.result("hubkit hahnpro time-series values ID -o plot, or --svg FILE, draws the same")
  }

  /// Two days from 2025-01-01 on, a value every 20 minutes: warm by day, cool by night, and once too warm.
  private static var measurements: (times: [Int64], temperatures: [Double]) {
    let count = 2 * 72
    let times = (0..<count).map { 1_735_689_600_000 + Int64($0) * 1_200_000 }
    let temperatures = (0..<count).map { index in
      let phase = Double(index % 72) / 72
      // A parabola through both nights: nobody can tell it from the sine that it stands for.
      let day = 18 + 24 * phase * (1 - phase)
      return ((index > 100 && index < 112 ? day + 3 : day) * 10).rounded() / 10
    }
    return (times, temperatures)
  }

  private func meetRefusal(_ cloud: HahnProCloudClient, _ pump: Asset) async throws {
    try narrator.step(
      "Permissions for a role that the caller does not hold are refused before anything is sent, "
        + "and so is a value that a filter has no way to say.",
      """
      do {
        try await cloud.assetTypes.add(.init(name: "Valve", readPermissions: ["admin"], readWritePermissions: roles))
      } catch { print(error) }
      do { _ = try await cloud.assets.list(where: .name == "Pump; 1") } catch { print(error) }
      """)
    do {
      try await cloud.assetTypes.add(
        .init(name: "Valve", readPermissions: ["admin"], readWritePermissions: [Self.role]))
    } catch let error as RolesNotHeld {
      try narrator.result("\(error)")
    }
    do {
      _ = try await cloud.assets.list(where: .name == "Pump; 1")
    } catch let error as InvalidRequestError {
      try narrator.result("\(error)")
    }
  }
}
