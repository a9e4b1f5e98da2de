@_spi(Backend) import HubTransport
import Synchronization

/// The objects of a client by their URIs: one for each, whoever got it and how (wire page, section 6.5).
///
/// An object is kept for an hour, so that whoever asks again gets it without a request, and only so many, the oldest go
/// first: whoever walks through a million track points must not fill the memory with them. What goes is known on as long as
/// somebody else holds it, so that there never are two objects of a URI. Objects name one another by URI and find one
/// another here; they never hold one another, so that nothing that leads in a circle keeps itself alive. What somebody has
/// changed and not sent stays.
final class HexoskinObjectStore: Sendable {
  private struct Entry {
    weak var object: HexoskinObject?
    /// The same, while the store holds it.
    var kept: HexoskinObject?
    /// When it came, nil when it is to be fetched again.
    var since: Duration?
    /// Whose view it is.
    var account: UInt64
    var number: UInt64
  }

  private struct State {
    var entries: [String: Entry] = [:]
    /// The kept ones, the oldest first, with the numbers of their entries; behind the head.
    var queue: [(uri: String, number: UInt64)] = []
    var head = 0
    var kept = 0
    var lastNumber: UInt64 = 0
    var nextSweep = 1024
    var isClosed = false
  }

  /// An object as an account sees it.
  struct View: Hashable {
    let uri: String
    let account: UInt64
  }

  /// What is being loaded: who wants an object at the same time asks once.
  let loads = SharedWork<View, HexoskinObject>()

  private let state = Mutex(State())
  private let clock: any HubClock
  private let lifetime: Duration
  private let capacity: Int
  private let account: @Sendable () -> UInt64

  /// A store.
  ///
  /// - Parameters:
  ///   - clock: Whose time.
  ///   - lifetime: How long an object need not be fetched again.
  ///   - capacity: How many objects are held.
  ///   - account: Which account in a row the client stands for; what another one saw is fetched again.
  init(
    clock: any HubClock, lifetime: Duration = .seconds(3600), capacity: Int = 4096,
    account: @escaping @Sendable () -> UInt64 = { 0 }
  ) {
    self.clock = clock
    self.account = account
    self.lifetime = lifetime
    self.capacity = capacity
  }

  /// An object as the account of now sees it.
  func view(_ uri: String) -> View { View(uri: uri, account: account()) }

  /// The object of a URI; it is made when nobody has one. The age of one that is over is marked on it, and begins anew.
  func object(_ uri: String, _ make: () -> HexoskinObject) -> HexoskinObject {
    let now = clock.uptime
    return state.withLock { state in
      if let entry = state.entries[uri], let object = entry.object {
        if !isFresh(entry, now) {
          object.expire()
          keep(object, uri, now, &state)
        }
        return object
      }
      let object = make()
      keep(object, uri, now, &state)
      return object
    }
  }

  /// The object of a URI whose time is not over, nil when there is none.
  func fresh(_ uri: String) -> HexoskinObject? {
    let now = clock.uptime
    return state.withLock { state in
      guard let entry = state.entries[uri], isFresh(entry, now) else { return nil }
      return entry.object
    }
  }

  /// Forgets an object that is there no more: the next one of the URI is another.
  func remove(_ object: HexoskinObject) {
    guard let uri = object.uri else { return }
    state.withLock { state in
      guard let entry = state.entries[uri], entry.object === object else { return }
      if entry.kept != nil { state.kept -= 1 }
      state.entries[uri] = nil
    }
  }

  /// Lets everything go; what others hold is fetched again when it is asked for.
  func clear() {
    state.withLock { state in
      state.queue = []
      state.head = 0
      state.kept = 0
      for uri in Array(state.entries.keys) {
        state.entries[uri]?.kept = nil
        state.entries[uri]?.since = nil
      }
      sweep(&state)
    }
  }

  /// Lets everything go, and keeps nothing any more.
  func close() {
    state.withLock { $0.isClosed = true }
    clear()
  }

  /// How many objects the store holds, and how many it knows.
  var counts: (kept: Int, known: Int) { state.withLock { ($0.kept, $0.entries.count) } }

  private func isFresh(_ entry: Entry, _ now: Duration) -> Bool {
    entry.account == account() && entry.since.map { now - $0 < lifetime } ?? false
  }

  private func keep(_ object: HexoskinObject, _ uri: String, _ now: Duration, _ state: inout State) {
    state.lastNumber += 1
    let wasKept = state.entries[uri]?.kept != nil
    state.entries[uri] = Entry(
      object: object, kept: state.isClosed ? nil : object, since: now, account: account(),
      number: state.lastNumber)
    if !state.isClosed {
      if !wasKept { state.kept += 1 }
      state.queue.append((uri, state.lastNumber))
      letGo(now, &state)
    }
    if state.entries.count >= state.nextSweep { sweep(&state) }
  }

  /// Lets go of the oldest: those whose time is over, and those that are too many.
  private func letGo(_ now: Duration, _ state: inout State) {
    let end = state.queue.count
    while state.head < end {
      let (uri, number) = state.queue[state.head]
      if let entry = state.entries[uri], entry.number == number, let object = entry.kept {
        guard state.kept > capacity || !isFresh(entry, now) else { break }
        if object.hasChanges {
          state.queue.append((uri, number))
        } else {
          state.entries[uri]?.kept = nil
          state.kept -= 1
        }
      }
      state.head += 1
    }
    if state.head > state.queue.count / 2 {
      state.queue.removeFirst(state.head)
      state.head = 0
    }
  }

  /// Forgets those that nobody holds; how much there must be until the next time keeps the cost of one in proportion.
  private func sweep(_ state: inout State) {
    state.entries = state.entries.filter { $0.value.object != nil }
    state.nextSweep = max(1024, 2 * state.entries.count)
  }
}
