import Synchronization

/// One thread that runs the jobs of servers and polls their descriptors.
///
/// The thread and its descriptors exist while a server uses the loop, and end with the last one: a loop needs no
/// shutting down, and can be used again. What runs on it must not block, for that holds up every server of the loop.
public final class EventLoop: SerialExecutor, TaskExecutor {
  private struct State: ~Copyable {
    var jobs: [UnownedJob] = []
    var watches: [WatchID: Watch] = [:]
    var lastID: UInt64 = 0
    /// How many servers keep the thread alive.
    var users = 0
    /// There as long as the thread is.
    var wakeup: WakeupPipe?
    var isPolling = false
    var endWaiters: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// A loop without a thread: the first server starts it.
  public init() {}

  /// Queues a job of a task or an actor that runs on the loop.
  ///
  /// - Parameter job: The job.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    change { $0.jobs.append(job) }
  }

  /// Starts the thread unless it runs, and keeps it until ``release()``.
  func acquire() throws {
    try state.withLock { state in
      try startThread(&state)
      state.users += 1
    }
  }

  /// Lets the thread end when nobody else uses it.
  func release() {
    change { $0.users -= 1 }
  }

  /// Returns when the thread is about to exit and its descriptors are closed.
  func waitForEnd() async {
    await withCheckedContinuation { continuation in
      let hasEnded = state.withLock { state in
        if state.wakeup == nil { return true }
        state.endWaiters.append(continuation)
        return false
      }
      if hasEnded { continuation.resume() }
    }
  }

  /// Calls the watch's action once: when ready, when its deadline has passed, or when cancelled.
  func add(_ watch: Watch) -> WatchID {
    change { state in
      state.lastID += 1
      let id = WatchID(number: state.lastID)
      state.watches[id] = watch
      return id
    }
  }

  /// Forgets a watch; its action runs with `.cancelled` unless it has run already.
  func cancel(_ id: WatchID) {
    change { $0.watches.removeValue(forKey: id) }?.action(.cancelled)
  }

  /// Forgets every watch of a descriptor, which must happen before the descriptor is closed.
  func cancelWatches(of descriptor: Int32) {
    let cancelled = change { state in
      let found = state.watches.filter { $0.value.descriptor == descriptor }
      for id in found.keys { state.watches[id] = nil }
      return Array(found.values)
    }
    for watch in cancelled { watch.action(.cancelled) }
  }

  /// Changes the state and, if the thread sleeps, wakes it to see the change.
  ///
  /// The pipe is written under the lock, so that the thread cannot close it in between. A job that comes when the
  /// thread has ended, a stealer of an actor's queue for example, starts it again.
  private func change<Result>(_ body: (inout State) -> sending Result) -> sending Result {
    state.withLock { state in
      let result = body(&state)
      if state.isPolling {
        state.isPolling = false
        state.wakeup?.signal()
      } else if state.wakeup == nil, !state.jobs.isEmpty {
        // Without a thread to be had the job stays queued until the next one comes.
        try? startThread(&state)
      }
      return result
    }
  }

  private func startThread(_ state: inout State) throws {
    guard state.wakeup == nil else { return }
    let wakeup = try WakeupPipe()
    let readEnd = wakeup.readEnd
    try LoopThread.start { self.run(wakeup: readEnd) }
    state.wakeup = consume wakeup
  }

  private func run(wakeup: Int32) {
    var pollSet = PollSet()
    while true {
      runJobs()
      guard let hasJobs = preparePoll(&pollSet, wakeup: wakeup) else { return }
      let results = pollSet.wait(blocking: !hasJobs)
      if pollSet.isWoken { WakeupPipe.drain(wakeup) }
      for (action, result) in takeActions(of: results) { action(result) }
    }
  }

  /// Lists the watches to poll; whether jobs wait already, nil when the thread has nothing left to do.
  private func preparePoll(_ pollSet: inout PollSet, wakeup: Int32) -> Bool? {
    pollSet.reset(wakeup: wakeup)
    let (hasJobs, waiters) = state.withLock { state -> (Bool?, [CheckedContinuation<Void, Never>]) in
      if state.jobs.isEmpty, state.watches.isEmpty, state.users == 0 {
        let waiters = state.endWaiters
        state.endWaiters = []
        state.wakeup = nil
        return (nil, waiters)
      }
      for (id, watch) in state.watches { pollSet.add(id, watch) }
      state.isPolling = state.jobs.isEmpty
      return (!state.jobs.isEmpty, [])
    }
    for waiter in waiters { waiter.resume() }
    return hasJobs
  }

  private func takeActions(
    of results: [(WatchID, WatchResult)]
  ) -> [(@Sendable (WatchResult) -> Void, WatchResult)] {
    state.withLock { state in
      state.isPolling = false
      var actions: [(@Sendable (WatchResult) -> Void, WatchResult)] = []
      for (id, result) in results {
        if let watch = state.watches.removeValue(forKey: id) { actions.append((watch.action, result)) }
      }
      return actions
    }
  }

  /// Runs what is queued, in a bounded number of rounds so that descriptors get their turn.
  private func runJobs() {
    for _ in 0..<64 {
      let jobs = state.withLock { state in
        let jobs = state.jobs
        state.jobs.removeAll(keepingCapacity: true)
        return jobs
      }
      if jobs.isEmpty { return }
      for job in jobs {
        // Each job was queued by the runtime and is run once, on the one thread of this executor.
        job.runSynchronously(isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
      }
    }
  }
}
