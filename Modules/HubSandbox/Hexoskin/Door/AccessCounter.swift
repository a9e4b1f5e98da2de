/// Counts what users do, as the engine's throttle does (wire page, 5.9).
struct AccessCounter: Sendable {
  /// When a user's requests were answered, seconds since 1970, oldest first.
  private var accesses: [String: [Int64]] = [:]

  /// Seconds until a user may ask again, nil when that is now.
  mutating func wait(of user: String, _ throttle: HexoskinSandboxThrottle, now: Int64) -> Int64? {
    let recent = (accesses[user] ?? []).filter { $0 >= now - throttle.seconds }
    accesses[user] = recent
    guard throttle.limit > 0, recent.count >= throttle.limit else { return nil }
    let wait = throttle.seconds - (now - recent[recent.count - throttle.limit])
    // At the window's very end the engine's zero means no wait.
    return wait == 0 ? nil : wait
  }

  mutating func note(_ user: String, now: Int64) { accesses[user, default: []].append(now) }
}
