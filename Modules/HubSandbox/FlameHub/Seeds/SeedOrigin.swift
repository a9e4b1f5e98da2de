import HubJSON

/// Which server a seed says that it is the state of, as far as it says so.
struct SeedOrigin: Sendable {
  private static let backendName = "flame-hub"

  let backend: String?
  /// The generation of the wire: `L` for that of Hub 0.8, `C` for the current one.
  let dialect: String?
  let version: String?

  init(_ seed: SeedPart) throws(SeedError) {
    backend = try seed["backend"].text()
    dialect = try seed["dialect"].text()
    version = try seed["version"].text()
  }

  /// Refuses the state of another server than the one that is set up; a seed that tells nothing is taken.
  ///
  /// Of a version the minor number counts: releases that differ in the last one have the same state.
  func check(for configured: String, _ release: HubRelease) throws(SeedError) {
    if let backend, backend != Self.backendName {
      throw foreign(to: configured, "take a seed of a FLAME Hub, whose 'backend' is '\(Self.backendName)'")
    }
    // Either one can give it away.
    if let dialect, Self.generation(dialect: dialect) != release.generation { throw foreign(to: configured) }
    guard let version else { return }
    guard let origin = try? HubRelease(version: version), origin.minor == release.minor else {
      throw foreign(to: configured)
    }
  }

  private func foreign(to configured: String) -> SeedError {
    if let version, (try? HubRelease(version: version)) != nil {
      return foreign(to: configured, "set the sandbox's version to \(version), or take another seed")
    }
    return foreign(
      to: configured,
      "set the sandbox's version to 0.8.13 for a seed of dialect L or to 0.13.0 or 0.14.0 for one of dialect C, or take "
        + "another seed")
  }

  private func foreign(to configured: String, _ advice: String) -> SeedError {
    let told = [
      backend == Self.backendName ? nil : backend.map { "backend '\($0)'" }, version.map { "version '\($0)'" },
      dialect.map { "dialect '\($0)'" },
    ]
    return SeedError(
      .foreign(origin: told.compactMap(\.self).joined(separator: ", "), version: configured, advice: advice))
  }

  private static func generation(dialect: String) -> HubGeneration? {
    switch dialect {
    case "L": .hub08
    case "C": .hub013
    default: nil
    }
  }
}
