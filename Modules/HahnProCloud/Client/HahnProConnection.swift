import HubErrors
import HubQuery
import HubTransport

/// What the records of a service are asked through.
struct HahnProConnection: Sendable {
  let pipeline: Pipeline
  let origin: ServerOrigin
  let dialect: any QueryDialect
  let credential: HahnProCredential
  let random: any RandomSource

  func run<Output>(_ call: Call<Output>, _ options: RequestOptions) async throws -> Output {
    try await pipeline.run(call, at: origin, options: options)
  }

  func open<Output>(_ call: Call<Output>, _ options: RequestOptions) async throws -> ReceivedResponse {
    try await pipeline.open(call, at: origin, options: options)
  }

  /// Refuses permissions for roles that the caller does not hold, as far as its token says which it holds.
  ///
  /// The server refuses them, too (wire page, section 4.6). Ids of organisations are left to the server.
  ///
  /// - Throws: ``RolesNotHeld``, and what asking for a token throws.
  func check(_ permissions: [String], operation: String, _ options: RequestOptions) async throws {
    guard case .inherited = options.auth, let claims = try await credential.claims(), let held = claims.realmRoles
    else { return }
    let missing = permissions.filter { !held.contains($0) && !Self.mayBeOrganization($0) }
    guard missing.isEmpty else {
      var unique: [String] = []
      for role in missing where !unique.contains(role) { unique.append(role) }
      throw RolesNotHeld(operation: operation, missing: unique, held: held)
    }
  }

  private static func mayBeOrganization(_ text: String) -> Bool {
    text.count == 36 && text.allSatisfy { $0.isHexDigit || $0 == "-" }
  }
}
