import HubJSON

/// Somebody who belongs to a project.
struct HangarMember: Sendable {
  let user: String
  /// The name of the role, in the older profile.
  let role: String?
  /// What the member is called and may do, in the newer profile.
  let title: String?
  let permissions: HangarPermissions
  /// Whether the invitation was accepted.
  let isAccepted: Bool
}
