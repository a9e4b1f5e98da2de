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
  /// Seeds of any version of the right generation are taken: those of Hub 0.14 are of that of Hub 0.13.
  func check(for configured: String, _ generation: HubGeneration) throws(SeedError) {
    if let backend, backend != Self.backendName {
      throw foreign(to: configured, "take a seed of a FLAME Hub, whose 'backend' is '\(Self.backendName)'")
    }
    // Either one can give it away.
    if let dialect, Self.generation(dialect: dialect) != generation { throw foreign(to: configured) }
    if let version, Self.generation(version: version) != generation { throw foreign(to: configured) }
  }

  private func foreign(to configured: String) -> SeedError {
    foreign(
      to: configured,
      "set the sandbox's version to 0.8.13 for a seed of dialect L or to 0.13.0 for one of dialect C, or take another seed"
    )
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

  /// The emulated generation that a version is of or, after 0.13, nearest to.
  private static func generation(version: String) -> HubGeneration? {
    let numbers = version.split(separator: ".").prefix(2).map { Int($0) }
    guard numbers.count == 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    if major == 0, minor == 8 { return .hub08 }
    return major > 0 || minor >= 13 ? .hub013 : nil
  }
}
