/// Runs a sandbox for as long as the body takes.
///
/// - Parameters:
///   - configuration: What is emulated.
///   - isolation: Where the body runs: where the caller does.
///   - body: Uses the sandbox.
/// - Returns: What the body returns.
/// - Throws: What starting the sandbox or the body throws.
public func withSandbox<Result>(
  _ configuration: SandboxConfiguration = SandboxConfiguration(),
  isolation: isolated (any Actor)? = #isolation,
  _ body: (Sandbox) async throws -> Result
) async throws -> Result {
  let sandbox = try await Sandbox.start(configuration)
  do {
    let result = try await body(sandbox)
    await sandbox.stop()
    return result
  } catch {
    await sandbox.stop()
    throw error
  }
}
