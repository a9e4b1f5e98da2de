import HubErrors
import HubJSON
@_spi(Backend) import HubTransport
import Synchronization

/// What a client knows of the server's resources: asked for once, by whoever needs it first, and kept in a file.
final class HexoskinDirectory: Sendable {
  private struct State {
    var configuration: HexoskinConfiguration?
    /// Counts how often everything was forgotten, so that what was asked for before is not kept after.
    var generation: UInt64 = 0
  }

  private let state = Mutex(State())
  private let store: (any HexoskinResourceStore)?
  private let work = SharedWork<UInt64, HexoskinConfiguration>()

  init(store: (any HexoskinResourceStore)?) { self.store = store }

  /// What is known, nil before anybody asked.
  var known: HexoskinConfiguration? { state.withLock { $0.configuration } }

  /// What the server offers; of several callers at a time one asks, and all get the answer.
  func configuration(
    _ discover: @escaping @Sendable () async throws -> HexoskinConfiguration
  ) async throws -> HexoskinConfiguration {
    let (known, generation) = state.withLock { ($0.configuration, $0.generation) }
    if let known { return known }
    return try await work.value(generation) { [self] in
      if let known { return known }
      var problem: String?
      do {
        if let kept = try await load() { return keep(kept, generation) }
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        problem = "\(error)"
      }
      var configuration = try await discover()
      // What may be there on another try is asked for by the next program.
      if let store, !configuration.omissions.contains(where: \.isPassing), isCurrent(generation) {
        do {
          try await store.save(HexoskinCacheDocument.bytes(configuration))
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          problem = "\(error)"
        }
      }
      configuration.cacheProblem = problem
      return keep(configuration, generation)
    }
  }

  /// Forgets everything, and removes the file.
  func clear() throws {
    state.withLock { state in
      state.configuration = nil
      state.generation += 1
    }
    try store?.remove()
  }

  private func load() async throws -> HexoskinConfiguration? {
    guard let store, let bytes = try await store.load() else { return nil }
    return HexoskinCacheDocument.configuration(bytes)
  }

  private func isCurrent(_ generation: UInt64) -> Bool { state.withLock { $0.generation == generation } }

  private func keep(_ configuration: HexoskinConfiguration, _ generation: UInt64) -> HexoskinConfiguration {
    state.withLock { state in
      if state.generation == generation { state.configuration = configuration }
      return configuration
    }
  }
}
