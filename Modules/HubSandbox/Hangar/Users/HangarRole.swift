/// A role that permits something: of a user everywhere, or of a member in a project or an organization.
struct HangarRole: Sendable {
  let id: Int64
  let name: String
  let category: String
  let title: String
  let color: String
  /// The lower, the more it weighs; nil for none.
  let rank: Int64?
  let permissions: HangarPermissions

  /// The ids of the roles that make somebody one of the staff (wire page, 4.3).
  static let staff: Set<Int64> = [1, 2, 3]
}
