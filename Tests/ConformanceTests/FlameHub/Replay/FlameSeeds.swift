#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON
import HubTesting
import Synchronization

@testable import HubSandbox

/// The states that recorded Hubs started with; each seed is planted once.
final class FlameSeeds: Sendable {
  private let states = Mutex<[URL: Result<FlameHubState, any Error>]>([:])

  /// The state that a recording's server started with, with what that recording says of its settings.
  ///
  /// - Throws: `NoSandbox` where there is no seed, or nothing that emulates the server, and what planting throws.
  func start(of recording: Recording) throws -> FlameHubState {
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
    var state = try planted.get()
    state.settings.apply(notes.settings)
    return state
  }

  private static func plant(_ bytes: [UInt8], version: String) throws -> FlameHubState {
    let seed = try JSONValue(parsing: bytes)
    var settings = FlameHubSandboxConfiguration()
    settings.seed = .file(bytes)
    settings.version = version
    if let version = seed["authVersion"]?.stringValue { settings.authVersion = version }
    settings.apply(seed["settings"] ?? .null)
    return try FlameHubState(settings: settings, clock: ReplayClock(), random: SeededRandom(seed: 1))
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
