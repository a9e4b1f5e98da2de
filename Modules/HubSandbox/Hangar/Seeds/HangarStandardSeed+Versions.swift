import HubCrypto
import HubJSON

// Versions, their files and who downloaded them when.
extension HangarStandardSeed {
  private struct Plan {
    let name: String
    var channel = "Release"
    /// The platforms of each file.
    var files: [[String]] = [["PAPER"]]
    /// Whether the last file is elsewhere.
    var isElsewhere = false
  }

  func makeVersions(of project: HangarSeedProject, after count: Int64) -> [JSONValue] {
    let plans = plans(of: project)
    return plans.enumerated().map { index, plan in
      version(
        plan, of: project, id: count + Int64(index) + 1, age: project.age * (plans.count - index) / (plans.count + 1))
    }
  }

  private func plans(of project: HangarSeedProject) -> [Plan] {
    switch project.name {
    case Self.empty: []
    case Self.main:
      (0...11).map { Plan(name: "1.\($0).0") } + [
        Plan(name: "2.4.0+build.7", files: [["PAPER", "VELOCITY"]]),
        Plan(
          name: "2.5.0-SNAPSHOT", channel: "Snapshot", files: [["PAPER"], ["VELOCITY"], ["WATERFALL"]],
          isElsewhere: true),
      ]
    case Self.library: [Plan(name: "1.0.0", isElsewhere: true), Plan(name: "1.1.0"), Plan(name: "1.2.0")]
    default:
      (0...number(below: 4)).map { index in
        let platform = pick([["PAPER"], ["PAPER"], ["PAPER", "WATERFALL"], ["VELOCITY"], ["WATERFALL"]])
        let isSnapshot = project.id % 4 == 0 && index == 1
        return Plan(
          name: "\(1 + index).\(number(below: 10)).\(number(below: 5))", channel: isSnapshot ? "Snapshot" : "Release",
          files: [platform], isElsewhere: number(below: 5) == 0)
      }
    }
  }

  private func version(_ plan: Plan, of project: HangarSeedProject, id: Int64, age: Int) -> JSONValue {
    let platforms = plan.files.flatMap(\.self)
    var dependencies = JSONObject()
    for platform in HangarPlatform.names where platforms.contains(platform) {
      dependencies[platform] = .array(supported(platform).map(JSONValue.string))
    }
    let files = plan.files.enumerated().map { index, platforms in
      file(
        of: project, plan.name, platforms, isElsewhere: plan.isElsewhere && index == plan.files.count - 1)
    }
    return [
      "id": .number(JSONNumber(id)), "project": .string(project.name), "name": .string(plan.name),
      "createdAt": .string(instant(daysAgo: age)), "description": .string("* What changed in \(plan.name)"),
      "channel": .string(plan.channel), "author": .string(project.owner), "visibility": "public",
      "reviewState": "reviewed", "platformDependencies": .object(dependencies),
      "pluginDependencies": pluginDependencies(of: project, platforms), "files": .array(files),
      "dayDownloads": project.visibility == "public" ? downloads(of: project, platforms, age: age) : [:],
    ]
  }

  private func supported(_ platform: String) -> [String] {
    let all = [Self.paper, Self.waterfall, Self.velocity][HangarPlatform.names.firstIndex(of: platform) ?? 0]
    let first = number(below: all.count)
    return Array(all[first..<min(all.count, first + 1 + number(below: 5))])
  }

  private func pluginDependencies(of project: HangarSeedProject, _ platforms: [String]) -> JSONValue {
    guard project.name == Self.main, platforms.contains("PAPER") else { return [:] }
    return [
      "PAPER": [
        ["name": .string(Self.library), "projectId": 2, "required": true, "externalUrl": .null],
        ["name": "Vault", "projectId": .null, "required": false, "externalUrl": "https://example.org/vault"],
      ]
    ]
  }

  /// A file: the first bytes of an archive, two that are no UTF-8, and a text of its own behind them.
  private func file(
    of project: HangarSeedProject, _ version: String, _ platforms: [String], isElsewhere: Bool
  ) -> JSONValue {
    let names = JSONValue.array(platforms.map(JSONValue.string))
    guard !isElsewhere else {
      return [
        "platforms": names, "externalUrl": .string("https://example.org/\(project.name.lowercased())/\(version)"),
      ]
    }
    let text = "\(project.name) \(version) \(platforms.joined(separator: " ")) \(randomText())"
    let bytes = [0x50, 0x4B, 0x03, 0x04, 0xFE, 0xFF] + Array(text.utf8)
    let hash = (try? HashFunction.sha256.digest(of: bytes)).map { Hex.encode($0) } ?? ""
    return [
      "platforms": names, "name": .string("\(project.name)-\(version).jar"),
      "sizeBytes": .number(JSONNumber(bytes.count)), "sha256Hash": .string(hash),
      "bytes": .string(Base64.encode(bytes)),
    ]
  }

  private func randomText() -> String { (0..<64).map { _ in String(number(below: 36), radix: 36) }.joined() }

  private func downloads(of project: HangarSeedProject, _ platforms: [String], age: Int) -> JSONValue {
    var days = JSONObject()
    for age in stride(from: min(age, Self.days - 1), through: 0, by: -1) where number(below: 3) > 0 {
      var counts = JSONObject()
      for platform in platforms { counts[platform] = .number(JSONNumber(1 + number(below: 2 * project.weight))) }
      days[day(daysAgo: age)] = .object(counts)
    }
    return .object(days)
  }
}
