#if os(Linux)
  /// Who may use a host's connections, first come first served. libcurl has such a limit too, but serves whoever.
  struct HostQueue {
    private(set) var active = 0
    private var waiting: [Submission] = []

    /// Whether nobody uses or waits for the host.
    var isIdle: Bool { active == 0 && waiting.isEmpty }

    /// Joins the end of the queue.
    mutating func join(_ submission: Submission) { waiting.append(submission) }

    /// The next to be served within the limit, nil when there is none or nothing is free.
    mutating func admit(limit: Int) -> Submission? {
      guard active < limit, !waiting.isEmpty else { return nil }
      active += 1
      return waiting.removeFirst()
    }

    /// One that was served leaves.
    mutating func leave() { active -= 1 }

    /// One that waits goes away.
    mutating func remove(_ id: UInt64) -> Submission? {
      waiting.firstIndex { $0.id == id }.map { waiting.remove(at: $0) }
    }

    /// All that wait go away.
    mutating func removeAll() -> [Submission] {
      defer { waiting = [] }
      return waiting
    }
  }
#endif
