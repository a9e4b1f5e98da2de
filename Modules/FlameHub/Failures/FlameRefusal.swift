import HubErrors
import HubHTTP
import HubJSON

/// What the Hub means by an answer that is an error: its services and generations say the same in several ways.
///
/// ```swift
/// do {
///   try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
/// } catch let error as HubAPIError where error.flame.kind == .missingPermission {
///   print("ask for", error.flame.permissions)
/// }
/// ```
public struct FlameRefusal: Hashable, Sendable {
  /// What it comes to.
  public let kind: Kind

  /// The permissions that were looked for and not found: `node_create`. Of several that are named for reading, one does.
  public let permissions: [String]

  /// What is wrong with which member, as far as the Hub says it.
  public let issues: [FlameIssue]

  /// What the Hub means by an answer (wire page, sections 2.4, 6.1 and 10.4).
  init(_ error: HubAPIError) {
    let body = error.details
    permissions = Self.permissions(in: body?["message"]?.stringValue)
    issues = FlameIssue.all(in: body)
    kind = Self.kind(of: error, hasPermissions: !permissions.isEmpty)
  }

  /// Whether the account may not do what it asked for: for want of a permission, or because of whose record it is.
  public var isForbidden: Bool { kind == .missingPermission || kind == .forbidden }

  private static func kind(of error: HubAPIError, hasPermissions: Bool) -> Kind {
    if FlameErrors.rejectsCredential(error.response, error.body) { return .unauthenticated }
    let isLogin = error.operation == FlameCredential.tokenEndpoint.name
    switch error.status {
    case .badRequest where hasPermissions, .forbidden where hasPermissions: return .missingPermission
    case .badRequest where isLogin && error.code != "invalid_request": return .unauthenticated
    case .badRequest where isWrongState(error): return .wrongState
    case .badRequest: return .invalid
    case .forbidden: return .forbidden
    case .notFound where FlameErrors.absenceCodes.contains(error.code ?? ""): return .absent
    case .conflict: return .conflict
    case .tooManyRequests: return .throttled
    case 507: return .storageFull
    default: return .other
    }
  }

  /// Hub 0.8 has no code of its own for commands in the wrong state; what is wrong with a command itself it lists.
  private static func isWrongState(_ error: HubAPIError) -> Bool {
    error.code == "ANALYSIS_ERROR"
      || error.code == "BAD_REQUEST" && error.operation == CommandEndpoints.analysis.name
  }

  /// `The evaluation of permissions node_read, node_update failed`, or in Hub 0.8 `The permission node_create was not found.`
  private static func permissions(in message: String?) -> [String] {
    guard let message else { return [] }
    for (start, end) in [
      ("The evaluation of permissions ", " failed"), ("The evaluation of permission ", " failed"),
      ("The permission ", " was not found"),
    ] {
      let message = message.hasSuffix(".") ? message.dropLast() : message[...]
      guard message.hasPrefix(start), message.hasSuffix(end), message.utf8.count > start.utf8.count + end.utf8.count
      else { continue }
      let names = message.dropFirst(start.count).dropLast(end.count).split(separator: ", ").map(String.init)
      return names.allSatisfy { !$0.contains(" ") } ? names : []
    }
    return []
  }
}
