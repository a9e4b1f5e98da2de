import HubTransport

/// What Hangar offers for the permissions of the caller (wire page, section 7.2).
enum PermissionEndpoints {
  static let get = HangarEndpoints.get("permissions.get", "/permissions")
  static let hasAll = HangarEndpoints.get("permissions.hasAll", "/permissions/hasAll")
  static let hasAny = HangarEndpoints.get("permissions.hasAny", "/permissions/hasAny")

  static let all = [hasAll, hasAny, get]
}
