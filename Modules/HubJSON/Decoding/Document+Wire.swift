extension Document {
  /// What one reading of an object did not ask for, and which of the members that it asked for are null.
  func wireMembers(of object: Int, reading: UInt32) -> WireMembers {
    var members = WireMembers()
    forEachMember(of: object) { name, value in
      if tokens[name].next != reading {
        members.unknown.insert(jsonValue(at: value), forKey: string(of: tokens[name]))
      } else if tokens[value].kind == .null {
        members.nullNames.append(string(of: tokens[name]))
      }
    }
    members.naming = naming
    return members
  }
}
