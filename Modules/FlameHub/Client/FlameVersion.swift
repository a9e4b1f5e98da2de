import HubErrors
import HubJSON

/// What the version that a service tells says of its generation (wire page, sections 0.2 and 1).
enum FlameVersion {
  /// The generation by the status of a service.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - status: What it answers at its root, nil when that is no JSON.
  /// - Returns: The generation, nil where there is no version.
  /// - Throws: `ConfigurationError` for a version that belongs to none.
  static func generation(of service: FlameService, _ status: JSONValue?) throws(ConfigurationError) -> ServerGeneration?
  {
    guard let text = status?["version"]?.stringValue, let version = Version(text) else {
      // The storage service of Hub 0.8 has a status without a version.
      let isOldStorage = service == .storage && status?["timestamp"] != nil && status?["version"] == nil
      return isOldStorage ? .hub08 : nil
    }
    let generation = service == .auth ? byAuth(version) : byCore(version)
    guard let generation else {
      let names = ServerGeneration.flame.map(\.description).joined(separator: " nor ")
      throw ConfigurationError(
        "generation",
        "the \(service.rawValue) service is of version \(text), which is neither \(names); set generation: to the one "
          + "that is nearer")
    }
    return generation
  }

  private static func byCore(_ version: Version) -> ServerGeneration? {
    if version.numbers >= (0, 13, 0) { return .hub013 }
    return version.numbers >= (0, 8, 0) && version.numbers < (0, 8, 21) ? .hub08 : nil
  }

  private static func byAuth(_ version: Version) -> ServerGeneration? {
    guard version.numbers == (1, 0, 0), let beta = version.beta else {
      return version.numbers >= (1, 0, 0) ? .hub013 : nil
    }
    if beta >= 57 { return .hub013 }
    return beta <= 26 ? .hub08 : nil
  }

  /// `0.8.13`, or `1.0.0-beta.26`.
  private struct Version {
    let numbers: (Int, Int, Int)
    let beta: Int?

    /// Reads the numbers at the beginning, of which those that are missing are 0; what is before and behind them, such as
    /// the `v` of a tag or the name of a build, does not count.
    init?(_ text: String) {
      let text = text.drop { $0 == "v" || $0 == " " }
      let parts = text.split(separator: "-", maxSplits: 1)
      var numbers: [Int] = []
      for part in (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false).prefix(3) {
        guard let number = Int(part.prefix { $0.isASCII && $0.isNumber }) else { break }
        numbers.append(number)
      }
      guard let major = numbers.first else { return nil }
      self.numbers = (major, numbers.dropFirst().first ?? 0, numbers.dropFirst(2).first ?? 0)
      let word = parts.count > 1 && parts[1].hasPrefix("beta.") ? parts[1].dropFirst(5) : ""
      beta = Int(word.prefix { $0.isASCII && $0.isNumber })
    }
  }
}
