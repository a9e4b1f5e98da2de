#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON
import HubTesting
import Synchronization

@testable import HubSandbox

/// What a recorded Hub was before its first request.
struct FlameStart: Sendable {
  var state: FlameHubState
  /// Where its services were, as the seed has it.
  let origins: [String: String]
}

/// The states that recorded Hubs started with; each seed is planted once.
final class FlameSeeds: Sendable {
  private let states = Mutex<[URL: Result<FlameStart, any Error>]>([:])

  /// The state that a recording's server started with, with what that recording says of its settings.
  ///
  /// - Throws: `NoSandbox` where there is no seed, or nothing that emulates the server, and what planting throws.
  func start(of recording: Recording) throws -> FlameStart {
    guard let notes = recording.notes else { throw NoSandbox(reason: "a file without _hubkit") }
    do {
      _ = try HubRelease(version: recording.version)
    } catch {
      throw NoSandbox(reason: "a version that is not emulated")
    }
    guard let file = SeedSearch.seed(of: recording) else { throw NoSandbox(reason: "a file whose seed is not there") }
    let planted = states.withLock { states in
      if let known = states[file] { return known }
      let planted = Result { try Self.plant(Array(Data(contentsOf: file)), version: recording.version) }
      states[file] = planted
      return planted
    }
    var start = try planted.get()
    start.state.settings.apply(notes.settings)
    return start
  }

  private static func plant(_ bytes: [UInt8], version: String) throws -> FlameStart {
    let seed = try JSONValue(parsing: bytes)
    var settings = FlameHubSandboxConfiguration()
    settings.seed = .file(bytes)
    settings.version = version
    if let version = seed["authVersion"]?.stringValue { settings.authVersion = version }
    settings.apply(seed["settings"] ?? .null)
    let state = try FlameHubState(settings: settings, clock: ReplayClock(), random: SeededRandom(seed: 1))
    let origins = (seed["origins"]?.objectValue ?? [:]).compactMap { name, origin in
      origin.stringValue.map { (name, $0) }
    }
    return FlameStart(state: state, origins: Dictionary(origins) { first, _ in first })
  }
}

extension FlameHubSandboxConfiguration {
  /// Takes over what a seed or a recording says of its server.
  mutating func apply(_ settings: JSONValue) {
    if let approval = settings["approval"]?.stringValue {
      skipsProjectApproval = approval == "skipped"
      skipsAnalysisApproval = approval == "skipped"
    }
    if let isOn = settings["rateLimits"]?.boolValue { rateLimits = isOn }
    if let isOn = settings["mergeSlashes"]?.boolValue { mergesSlashes = isOn }
    if let life = settings["tokenLife"]?.intValue { tokenLife = Int(life) }
    if let life = settings["refreshTokenLife"]?.intValue { refreshTokenLife = Int(life) }
  }
}
