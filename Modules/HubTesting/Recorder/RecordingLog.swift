import HubHTTP
import HubJSON
import HubTransport
import Synchronization

/// What went through a recording transport so far.
final class RecordingLog: Sendable {
  private struct State {
    var entries: [Entry] = []
    /// The bytes of bodies in all entries.
    var kept = 0
  }

  let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  func begin(_ request: HTTPRequest, hasBody: Bool, clock: any HubClock) -> RecordingTape {
    let entry = Entry(request: request, startedAt: clock.timestamp, requestBody: hasBody ? Copy() : nil)
    let index = state.withLock { state in
      state.entries.append(entry)
      return state.entries.count - 1
    }
    return RecordingTape(index: index, log: self, clock: clock)
  }

  /// Changes an entry, and lets go of its bodies when it is left out.
  func update(_ index: Int, _ change: (inout Entry) -> Void) {
    state.withLock { state in
      guard state.entries[index].omission == nil else { return }
      let before = state.entries[index].size
      change(&state.entries[index])
      if state.kept - before + state.entries[index].size > limit {
        state.entries[index].omission = "all bodies together exceed \(limit) bytes"
      }
      if state.entries[index].omission != nil { state.entries[index].discard() }
      state.kept += state.entries[index].size - before
    }
  }

  var exchanges: [RecordedExchange] {
    state.withLock { $0.entries }.compactMap(\.exchange)
  }

  var omissions: [RecordingTransport.Omission] {
    state.withLock { $0.entries }.compactMap { entry in
      entry.reason.map { RecordingTransport.Omission(request: "\(entry.request)", reason: $0) }
    }
  }
}
