extension ProjectCategory {
  /// The values that are known, as on the wire.
  static let known = [
    adminTools, chat, developerTools, economy, gameplay, games, protection, rolePlaying, worldManagement,
    miscellaneous, undefined,
  ].map(\.rawValue)
}
