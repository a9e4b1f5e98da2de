/// What somebody may do, as the bits of Hangar's own numbers (wire page, 4.1).
struct HangarPermissions: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let viewPublicInfo = HangarPermissions(rawValue: 1)
  static let editOwnUserSettings = HangarPermissions(rawValue: 1 << 1)
  static let editAPIKeys = HangarPermissions(rawValue: 1 << 2)
  static let isSubjectMember = HangarPermissions(rawValue: 1 << 7)
  static let seeHidden = HangarPermissions(rawValue: 1 << 25)
  static let signedOut: HangarPermissions = [.viewPublicInfo]
  static let signedIn: HangarPermissions = [.viewPublicInfo, .editOwnUserSettings, .editAPIKeys]

  /// What administrators may: every bit, those without a name too.
  static let all = HangarPermissions(rawValue: (1 << 60) - 1)

  /// The binary numeral of answers and tokens, without leading zeros.
  var numeral: String { String(rawValue, radix: 2) }

  /// The permissions of some names; nil when there is one that the profile does not know.
  init?(_ names: [String], in profile: HangarSandboxProfile) {
    var bits: UInt64 = 0
    let known = Self.table(of: profile)
    for name in names {
      guard let row = known.first(where: { $0.name == name }) else { return nil }
      bits |= 1 << row.bit
    }
    self.init(rawValue: bits)
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The names, in the order of lists on the wire.
  func names(in profile: HangarSandboxProfile) -> [String] {
    Self.table(of: profile).filter { rawValue & (1 << $0.bit) != 0 }.map(\.name)
  }

  private static func table(of profile: HangarSandboxProfile) -> [(name: String, bit: UInt64)] {
    profile == .current ? current : older
  }

  private static let current = rows.filter { $0.name != "post_as_organization" }
  // The older server gave one permission the bit of another one.
  private static let older = rows.map { $0.name == "restore_project" ? (name: $0.name, bit: 14) : $0 }

  private static let rows: [(name: String, bit: UInt64)] = [
    ("view_public_info", 0), ("edit_own_user_settings", 1), ("edit_api_keys", 2), ("edit_subject_settings", 4),
    ("manage_subject_members", 5), ("is_subject_owner", 6), ("is_subject_member", 7), ("create_project", 8),
    ("edit_page", 9), ("delete_project", 10), ("create_version", 12), ("edit_version", 13), ("delete_version", 14),
    ("edit_channels", 15), ("create_organization", 20), ("post_as_organization", 21), ("delete_organization", 22),
    ("mod_notes_and_flags", 24), ("see_hidden", 25), ("is_staff", 26), ("reviewer", 27), ("view_health", 32),
    ("view_ip", 33), ("view_stats", 34), ("view_logs", 35), ("manual_value_changes", 40), ("hard_delete_project", 41),
    ("hard_delete_version", 42), ("edit_all_user_settings", 43), ("restore_version", 44), ("restore_project", 45),
  ]
}
