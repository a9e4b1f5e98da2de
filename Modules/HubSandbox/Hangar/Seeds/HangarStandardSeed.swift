import HubHTTP
import HubJSON
import HubTransport

/// The state that a sandbox has without a file: enough to page through, search in, download and plot.
///
/// It is written as the `seed.json` beside recordings is, so that there is one way in.
struct HangarStandardSeed {
  let profile: HangarSandboxProfile
  let now: Timestamp
  private let randomness: Randomness

  /// How many days have statistics.
  static let days = 42
  static let owner = "sandbox-owner"
  static let member = "sandbox-member"
  static let staff = "sandbox-staff"
  static let organization = "SandboxWorks"
  static let admin = "sandbox-admin"
  static let locked = "sandbox-locked"
  static let unverified = "sandbox-unverified"

  init(profile: HangarSandboxProfile, now: Timestamp, random: any RandomSource) {
    self.profile = profile
    self.now = now
    randomness = Randomness(source: random)
  }

  var isCurrent: Bool { profile == .current }

  var json: JSONValue {
    var versions: [JSONValue] = []
    let projects = makeProjects(&versions)
    return [
      "format": 1, "backend": "hangar", "version": .string(profile.rawValue), "at": .string(now.description),
      "server": ["tokenSecret": .string(randomness.hexadecimal(64))], "roles": roles, "platformVersions": platforms,
      "users": .array(users), "organizations": [organization], "apiKeys": .array(keys),
      "projects": .array(projects), "versions": .array(versions),
    ]
  }

  /// A number below a bound.
  func number(below bound: Int) -> Int {
    let bytes = randomness.source.bytes(4)
    return Int(bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) % bound
  }

  func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

  /// An instant some days ago, at a time of that day that nobody would choose.
  func instant(daysAgo days: Int) -> String {
    let seconds = (now.seconds / 86_400 - Int64(days)) * 86_400 + Int64(number(below: 80_000))
    let text = Timestamp(secondsSince1970: seconds).hangarText.dropLast()
    return "\(text).\(100_000 + number(below: 900_000))Z"
  }

  func day(daysAgo days: Int) -> String { now.adding(.seconds(-86_400 * days)).day }

  private var people: [String] {
    [Self.owner, Self.member, Self.staff, Self.admin, Self.locked, Self.unverified] + Self.visitors
  }

  /// Those who look at projects, put stars on them and own one or two.
  static let visitors = (1...30).map { "visitor\($0 < 10 ? "0" : "")\($0)" }

  private var users: [JSONValue] {
    let roles: [String: JSONValue] = [Self.staff: [3], Self.admin: [1]]
    var users = people.enumerated().map { index, name in
      user(
        Int64(index + 2), name, roles: roles[name] ?? [], isLocked: name == Self.locked,
        isVerified: name != Self.unverified)
    }
    users.append(user(Int64(people.count + 2), Self.organization, roles: [100]))
    return users
  }

  private func user(
    _ id: Int64, _ name: String, roles: JSONValue, isLocked: Bool = false, isVerified: Bool = true
  ) -> JSONValue {
    var record: JSONObject = [
      "id": .number(JSONNumber(id)), "name": .string(name), "email": .string("\(name.lowercased())@sandbox.invalid"),
      "emailVerified": .bool(isVerified), "locked": .bool(isLocked), "tagline": .null,
      "createdAt": .string(instant(daysAgo: 700 + number(below: 300))), "roles": roles, "nameHistory": [],
      "pinnedProjects": [],
    ]
    if name == Self.owner {
      record["tagline"] = "Keeps the sandbox tidy"
      record["pinnedProjects"] = .array([.string(Self.main), .string(Self.library)])
      record["nameHistory"] = [
        ["oldName": "sandy", "newName": .string(name), "date": .string(instant(daysAgo: 20))]
      ]
      if isCurrent { record["socials"] = ["github": "sandbox-owner"] }
    }
    return .object(record)
  }

  private var organization: JSONValue {
    [
      "id": .number(JSONNumber(people.count + 2)), "name": .string(Self.organization), "owner": .string(Self.owner),
      "user": .string(Self.organization), "members": [.string(Self.owner), .string(Self.member)],
    ]
  }

  /// The first key is the one that a sandbox shows.
  private var keys: [JSONValue] {
    [
      key("sandbox-full", Self.owner, Self.signedIn + Self.ownerPermissions + ["create_project"], age: 40),
      key("sandbox-readonly", Self.owner, ["view_public_info"], age: 30),
      key("member-key", Self.member, Self.signedIn + ["is_subject_member", "edit_page", "create_version"], age: 25),
      key("staff-key", Self.staff, Self.signedIn + ["is_staff", "reviewer"], age: 20),
      key("admin-key", Self.admin, HangarPermissions.all.names(in: profile), age: 15),
      key("locked-key", Self.locked, Self.signedIn, age: 10),
      key("unverified-key", Self.unverified, Self.signedIn, age: 5),
    ]
  }

  private func key(_ name: String, _ user: String, _ permissions: [String], age: Int) -> JSONValue {
    [
      "user": .string(user), "name": .string(name), "value": .string("\(randomness.uuid()).\(randomness.uuid())"),
      "permissions": .array(permissions.map(JSONValue.string)), "createdAt": .string(instant(daysAgo: age)),
      "expiresAt": .null, "projects": [],
    ]
  }
}
