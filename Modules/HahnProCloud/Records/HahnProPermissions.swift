import HubErrors

/// What is known before a call about the permissions of a new record (wire page, section 4.6).
enum HahnProPermissions {
  /// Refuses permissions that the server refuses, or that leave nobody to change the record.
  static func check(_ readWrite: [String], _ read: [String], operation: String) throws(InvalidRequestError) {
    guard !readWrite.isEmpty else {
      throw InvalidRequestError(
        operation: operation,
        "readWritePermissions is empty, so that nobody could change the record; give a role that the caller holds "
          + "(currentUserRoles())")
    }
    guard (read + readWrite).allSatisfy({ !$0.isEmpty }) else {
      throw InvalidRequestError(operation: operation, "one of the permissions is empty; give the name of a role")
    }
  }
}
