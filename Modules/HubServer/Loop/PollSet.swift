#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The argument list of one `poll` call.
struct PollSet {
  private var entries: [pollfd] = []
  private var ids: [(id: WatchID, deadline: ContinuousClock.Instant?)] = []
  private(set) var isWoken = false

  mutating func reset(wakeup: Int32) {
    entries.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    entries.append(pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0))
  }

  mutating func add(_ id: WatchID, _ watch: Watch) {
    // `poll` passes over negative descriptors, which makes an entry a mere timer.
    entries.append(pollfd(fd: watch.descriptor ?? -1, events: watch.readiness.pollEvents, revents: 0))
    ids.append((id, watch.deadline))
  }

  /// Polls once and lists the watches that are ready or whose deadline has passed.
  mutating func wait(blocking: Bool) -> [(WatchID, WatchResult)] {
    let timeout = blocking ? Self.milliseconds(until: ids.lazy.compactMap(\.deadline).min()) : 0
    // The pointer does not leave the closure, and the count is the buffer's own.
    let count = entries.withUnsafeMutableBufferPointer { poll($0.baseAddress, nfds_t($0.count), timeout) }
    isWoken = count > 0 && entries[0].revents != 0
    let now = ContinuousClock.now
    return zip(entries.dropFirst(), ids).compactMap { entry, watch in
      if count > 0, entry.revents != 0 { return (watch.id, .ready) }
      if let deadline = watch.deadline, deadline <= now { return (watch.id, .timedOut) }
      return nil
    }
  }

  /// `poll` counts whole milliseconds: one more, so that it does not end before the deadline and spin.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let rest = ContinuousClock.now.duration(to: deadline)
    guard rest < .seconds(86_400) else { return 86_400_000 }
    return max(0, Int32(rest / .milliseconds(1)) + 1)
  }
}

extension Readiness {
  fileprivate var pollEvents: Int16 {
    switch self {
    case .readable: Int16(POLLIN)
    case .writable: Int16(POLLOUT)
    case .hungUp: SystemCall.hangUpEvents
    }
  }
}
