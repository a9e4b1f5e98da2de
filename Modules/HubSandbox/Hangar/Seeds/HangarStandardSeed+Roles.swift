import HubJSON

// Roles and platforms (wire page, 4.3 and 16).
extension HangarStandardSeed {
  static let signedIn = ["view_public_info", "edit_own_user_settings", "edit_api_keys"]
  static let editorPermissions = ["is_subject_member", "edit_page"]
  static let maintainerPermissions =
    editorPermissions + ["create_version", "edit_version", "delete_version", "edit_channels"]
  static let ownerPermissions =
    ["edit_subject_settings", "manage_subject_members", "is_subject_owner", "delete_project"] + maintainerPermissions

  var roles: JSONValue {
    let all = HangarPermissions.all.names(in: profile)
    let organization = Self.ownerPermissions + ["create_project", "delete_organization"]
    var roles = [
      role(1, "Hangar_Admin", "global", "Hangar Admin", color("#DC0000", "#ef4444"), 10, all),
      role(
        2, "Hangar_Dev", "global", "Hangar Developer", color("#FF8200", "#f97316"), 30,
        ["see_hidden", "is_staff", "view_health", "view_stats", "view_logs"]),
      role(
        3, "Hangar_Mod", "global", "Hangar Moderator", color("#0096FF", "#14b8a6"), 40,
        ["delete_project", "delete_version", "is_staff", "reviewer", "restore_version", "restore_project"]),
      role(100, "Organization", "global", "Organization", color("#B400FF", "#a855f7"), nil, organization),
    ]
    guard !isCurrent else { return .array(roles) }
    roles += [
      role(20, "Organization_Support", "organization", "Support", "#FFC800", 60, ["is_subject_member"]),
      role(25, "Organization_Owner", "organization", "Owner", "#B400FF", 10, organization),
      role(30, "Project_Support", "project", "Support", "#FFC800", 60, ["is_subject_member"]),
      role(31, "Project_Editor", "project", "Editor", "#FFC800", 50, Self.editorPermissions),
      role(32, "Project_Developer", "project", "Developer", "#FF8200", 40, Self.editorPermissions),
      role(33, "Project_Maintainer", "project", "Maintainer", "#0096FF", 30, Self.maintainerPermissions),
      role(35, "Project_Owner", "project", "Owner", "#B400FF", 10, Self.ownerPermissions),
    ]
    return .array(roles)
  }

  private func role(
    _ id: Int64, _ name: String, _ category: String, _ title: String, _ color: String, _ rank: Int64?,
    _ permissions: [String]
  ) -> JSONValue {
    [
      "id": .number(JSONNumber(id)), "name": .string(name), "category": .string(category), "title": .string(title),
      "color": .string(color), "rank": rank.map { .number(JSONNumber($0)) } ?? .null,
      "permissions": .array(permissions.map(JSONValue.string)),
    ]
  }

  /// A colour of the older palette or of the newer one.
  func color(_ older: String, _ current: String) -> String { isCurrent ? current : older }

  /// Somebody who belongs to a project.
  func member(_ name: String, _ title: String, isAccepted: Bool = true) -> JSONValue {
    guard isCurrent else {
      return ["user": .string(name), "role": .string("Project_\(title)"), "accepted": .bool(isAccepted)]
    }
    let permissions =
      switch title {
      case "Owner": Self.ownerPermissions
      case "Maintainer": Self.maintainerPermissions
      default: Self.editorPermissions
      }
    return [
      "user": .string(name), "title": .string(title), "owner": .bool(title == "Owner"),
      "permissions": .array(permissions.map(JSONValue.string)), "accepted": .bool(isAccepted),
    ]
  }

  static let paper = [
    "1.8", "1.8.8", "1.12", "1.12.1", "1.12.2", "1.16", "1.16.1", "1.16.2", "1.16.3", "1.16.4", "1.16.5", "1.19",
    "1.19.1", "1.19.2", "1.19.3", "1.19.4", "1.20", "1.20.1", "1.20.2", "1.20.4",
  ]
  static let waterfall = (11...20).map { "1.\($0)" }
  static let velocity = ["3.0", "3.1", "3.2", "3.3"]

  var platforms: JSONValue {
    .array(
      zip(HangarPlatform.names, [Self.paper, Self.waterfall, Self.velocity]).map { name, versions in
        ["platform": .string(name), "versions": .array(versions.map(JSONValue.string))]
      })
  }
}
