import CommandLineKit
import FlameHub

/// What a refusal of the FLAME Hub means for somebody at a terminal.
enum FlameFailures {
  /// What the Hub means, nil for an error of another backend.
  static func refusal(_ error: HubAPIError) -> FlameRefusal? {
    let services = [FlameService.auth, .core, .storage].map { "\($0.rawValue)." }
    return services.contains { error.operation.hasPrefix($0) } ? error.flame : nil
  }

  /// The exit code where the status alone would mean something else: the Hub has 400 for a missing permission.
  static func code(of error: HubAPIError) -> ExitCode? {
    switch refusal(error)?.kind {
    case .missingPermission, .forbidden, .unauthenticated: .noPermission
    case .storageFull: .unavailable
    default: nil
    }
  }

  /// What to do.
  static func advice(on error: HubAPIError) -> String? {
    guard let refusal = refusal(error), refusal.kind == .missingPermission else { return nil }
    return "The account needs the permission\(refusal.permissions.count > 1 ? "s" : "") "
      + "\(refusal.permissions.joined(separator: ", ")); roles and user permissions give it."
  }
}
