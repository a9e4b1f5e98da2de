/// In which realms a permission holds; a larger case holds in more.
enum RealmScope: String, Comparable, Sendable {
  case own, ownOrNull, any

  private var rank: Int {
    switch self {
    case .own: 0
    case .ownOrNull: 1
    case .any: 2
    }
  }

  static func < (left: RealmScope, right: RealmScope) -> Bool { left.rank < right.rank }

  /// Whether it covers a record of a realm, nil being a global one.
  func covers(_ realmID: String?, of caller: Caller) -> Bool {
    switch self {
    case .any: true
    case .ownOrNull: realmID == nil || realmID == caller.realmID
    case .own: realmID == caller.realmID
    }
  }
}
