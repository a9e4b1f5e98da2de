import HubJSON

// Projects: one with everything, one that others depend on, one hidden, one empty, and many.
extension HangarStandardSeed {
  /// The project with members, pages, channels and many versions.
  static let main = "SandboxKit"
  /// The project that it depends on.
  static let library = "CastleCore"
  static let hidden = "Hidden-Garden"
  static let empty = "EmptyShelf"

  private static let categories = [
    "admin_tools", "chat", "dev_tools", "economy", "gameplay", "games", "protection", "role_playing",
    "world_management", "misc",
  ]
  private static let licenses = ["MIT", "Apache 2.0", "GPL", "LGPL", "AGPL", "Other", "Unspecified"]
  private static let first = ["Amber", "Birch", "Coral", "Dune", "Ember", "Fern", "Glacier", "Harbor"]
  private static let second = ["Bank", "Chat", "Guard", "Homes", "Kits", "Quests", "Tools", "Warps", "Worlds"]

  func makeProjects(_ versions: inout [JSONValue]) -> [JSONValue] {
    var projects: [JSONValue] = []
    func add(_ name: String, _ owner: String, _ visibility: String = "public") {
      let id = Int64(projects.count + 1)
      let age = 500 - projects.count * 5
      let plan = HangarSeedProject(
        id: id, name: name, owner: owner, visibility: visibility, age: age, weight: 1 + number(below: 12))
      projects.append(project(plan))
      for version in makeVersions(of: plan, after: Int64(versions.count)) { versions.append(version) }
    }
    add(Self.main, Self.owner)
    add(Self.library, Self.owner)
    add(Self.hidden, Self.member, "needsApproval")
    add(Self.empty, Self.owner, "new")
    let owners = [Self.owner, Self.owner, Self.member, Self.organization] + Self.visitors.prefix(8)
    for noun in Self.second {
      for adjective in Self.first { add(adjective + noun, pick(owners)) }
    }
    return projects
  }

  private func project(_ plan: HangarSeedProject) -> JSONValue {
    let category = plan.name == Self.main ? "dev_tools" : pick(Self.categories)
    let created = instant(daysAgo: plan.age + 10)
    var record: JSONObject = [
      "id": .number(JSONNumber(plan.id)), "name": .string(plan.name), "slug": .string(plan.name),
      "owner": .string(plan.owner), "category": .string(category),
      "description": .string("\(plan.name): \(category.replacing("_", with: " ")) for servers"),
      "visibility": .string(plan.visibility), "createdAt": .string(created),
    ]
    record["settings"] = settings(of: plan, category)
    record["channels"] = channels(of: plan, created)
    record["members"] = members(of: plan)
    record["pages"] = pages(of: plan)
    let stars = Self.visitors.filter { _ in number(below: 14) < plan.weight }
    record["stargazers"] = .array(
      (plan.name == Self.main ? [Self.member] + Self.visitors : stars).map(JSONValue.string))
    let watchers = Self.visitors.filter { _ in number(below: 30) < plan.weight }
    record["watchers"] = .array(
      (plan.name == Self.main ? [Self.staff, Self.member] + watchers : watchers).map(JSONValue.string))
    record["pinnedVersions"] = plan.name == Self.main ? ["2.5.0-SNAPSHOT"] : []
    var views = JSONObject()
    for age in stride(from: Self.days - 1, through: 0, by: -1) {
      views[day(daysAgo: age)] = .number(JSONNumber(plan.weight * (3 + age % 7) + number(below: 5 * plan.weight)))
    }
    record["views"] = plan.visibility == "public" ? .object(views) : [:]
    return .object(record)
  }

  private func settings(of plan: HangarSeedProject, _ category: String) -> JSONValue {
    let tags = ["ADDON", "LIBRARY", "SUPPORTS_FOLIA"].filter { _ in number(below: 3) == 0 }
    let license = pick(Self.licenses)
    var settings: JSONObject = [
      "links": [
        [
          "id": 0, "type": "top", "title": .null,
          "links": [
            ["id": 0, "name": "Issues", "url": .string("https://example.org/\(plan.name.lowercased())/issues")]
          ],
        ]
      ],
      "tags": .array((plan.name == Self.library ? ["LIBRARY"] : tags).map(JSONValue.string)),
      "license": [
        "name": .null,
        "url": license == "Unspecified" ? .null : "https://example.org/license", "type": .string(license),
      ],
      "keywords": .array(category.split(separator: "_").map { .string(String($0)) }), "sponsors": "",
      "donation": ["enable": false, "subject": ""],
    ]
    if isCurrent { settings["unlisted"] = false }
    return .object(settings)
  }

  private func channels(of plan: HangarSeedProject, _ created: String) -> JSONValue {
    var channels = [
      channel(
        "Release", "What is done", color("#00E1E1", "#06b6d4"), ["FROZEN", "PINNED", "SENDS_NOTIFICATIONS"], created)
    ]
    if plan.name == Self.main || plan.id % 4 == 0 {
      let flags = isCurrent ? ["UNSTABLE", "HIDE_BY_DEFAULT"] : ["UNSTABLE"]
      channels.append(channel("Snapshot", nil, color("#FF8200", "#f97316"), flags, created))
    }
    return .array(channels)
  }

  private func channel(
    _ name: String, _ description: String?, _ color: String, _ flags: [String], _ created: String
  ) -> JSONValue {
    [
      "name": .string(name), "description": JSONValue(description), "color": .string(color),
      "flags": .array(flags.map(JSONValue.string)), "createdAt": .string(created),
    ]
  }

  private func members(of plan: HangarSeedProject) -> JSONValue {
    guard plan.name == Self.main else { return [member(plan.owner, "Owner")] }
    return [
      member(plan.owner, "Owner"), member(Self.member, "Maintainer"), member("visitor01", "Editor"),
      member("visitor02", "Editor", isAccepted: false),
    ]
  }

  private func pages(of plan: HangarSeedProject) -> JSONValue {
    var pages = [page("", "Resource-Page", "# \(plan.name)\n\nWelcome – “schön”, that you are here.")]
    if plan.name == Self.main {
      pages.append(page("docs", "docs", "# Docs\n\nSee [setup](docs/setup). 🚀"))
      pages.append(page("docs/setup", "setup", "# Setup\n\nDrop the jar in and start the server."))
    }
    return .array(pages)
  }

  private func page(_ path: String, _ slug: String, _ content: String) -> JSONValue {
    ["path": .string(path), "slug": .string(slug), "name": .string(slug), "content": .string(content)]
  }
}

/// What a project of the standard seed is made from.
struct HangarSeedProject {
  let id: Int64
  let name: String
  let owner: String
  let visibility: String
  /// How many days ago it was made.
  let age: Int
  /// How much people like it, from 1 on.
  let weight: Int
}
