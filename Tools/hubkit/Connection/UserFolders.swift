import CommandLineKit

/// Where the tool keeps what it needs again, as the XDG Base Directory Specification has it.
enum UserFolders {
  /// What should stay between runs, such as a login; nil without a home folder.
  static func state(_ context: CommandContext) -> String? { folder("XDG_STATE_HOME", ".local/state", context) }

  /// What can be had again; nil without a home folder.
  static func cache(_ context: CommandContext) -> String? { folder("XDG_CACHE_HOME", ".cache", context) }

  private static func folder(_ variable: String, _ usual: String, _ context: CommandContext) -> String? {
    // Relative paths are to be ignored.
    if let base = context.environment[variable], base.hasPrefix("/") { return "\(base)/hubkit" }
    guard let home = context.environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/\(usual)/hubkit"
  }
}
