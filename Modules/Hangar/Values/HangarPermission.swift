/// A permission; the server may know more (wire page, section 4.1).
public struct HangarPermission: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// `view_public_info`
  public static let viewPublicInfo = HangarPermission(rawValue: "view_public_info")
  /// `edit_own_user_settings`
  public static let editOwnUserSettings = HangarPermission(rawValue: "edit_own_user_settings")
  /// `edit_api_keys`
  public static let editAPIKeys = HangarPermission(rawValue: "edit_api_keys")
  /// `edit_subject_settings`
  public static let editSubjectSettings = HangarPermission(rawValue: "edit_subject_settings")
  /// `manage_subject_members`
  public static let manageSubjectMembers = HangarPermission(rawValue: "manage_subject_members")
  /// `is_subject_owner`
  public static let isSubjectOwner = HangarPermission(rawValue: "is_subject_owner")
  /// `is_subject_member`
  public static let isSubjectMember = HangarPermission(rawValue: "is_subject_member")
  /// `create_project`
  public static let createProject = HangarPermission(rawValue: "create_project")
  /// `edit_page`
  public static let editPage = HangarPermission(rawValue: "edit_page")
  /// `delete_project`
  public static let deleteProject = HangarPermission(rawValue: "delete_project")
  /// `create_version`
  public static let createVersion = HangarPermission(rawValue: "create_version")
  /// `edit_version`
  public static let editVersion = HangarPermission(rawValue: "edit_version")
  /// `delete_version`
  public static let deleteVersion = HangarPermission(rawValue: "delete_version")
  /// `edit_channels`
  public static let editChannels = HangarPermission(rawValue: "edit_channels")
  /// `create_organization`
  public static let createOrganization = HangarPermission(rawValue: "create_organization")
  /// `delete_organization`
  public static let deleteOrganization = HangarPermission(rawValue: "delete_organization")
  /// `post_as_organization`, servers of the profile 2023.12 only.
  public static let postAsOrganization = HangarPermission(rawValue: "post_as_organization")
  /// `mod_notes_and_flags`
  public static let modNotesAndFlags = HangarPermission(rawValue: "mod_notes_and_flags")
  /// `see_hidden`
  public static let seeHidden = HangarPermission(rawValue: "see_hidden")
  /// `is_staff`
  public static let isStaff = HangarPermission(rawValue: "is_staff")
  /// `reviewer`
  public static let reviewer = HangarPermission(rawValue: "reviewer")
  /// `view_health`
  public static let viewHealth = HangarPermission(rawValue: "view_health")
  /// `view_ip`
  public static let viewIP = HangarPermission(rawValue: "view_ip")
  /// `view_stats`
  public static let viewStats = HangarPermission(rawValue: "view_stats")
  /// `view_logs`
  public static let viewLogs = HangarPermission(rawValue: "view_logs")
  /// `manual_value_changes`
  public static let manualValueChanges = HangarPermission(rawValue: "manual_value_changes")
  /// `restore_version`
  public static let restoreVersion = HangarPermission(rawValue: "restore_version")
  /// `restore_project`
  public static let restoreProject = HangarPermission(rawValue: "restore_project")
  /// `hard_delete_project`
  public static let hardDeleteProject = HangarPermission(rawValue: "hard_delete_project")
  /// `hard_delete_version`
  public static let hardDeleteVersion = HangarPermission(rawValue: "hard_delete_version")
  /// `edit_all_user_settings`
  public static let editAllUserSettings = HangarPermission(rawValue: "edit_all_user_settings")
}
