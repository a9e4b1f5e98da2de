import HubHTTP

extension FlameHubState {
  /// Counts a request.
  ///
  /// - Returns: the fields that tell what is left, and the refusal when nothing is; no fields where limits are off.
  mutating func countRequest(of caller: Caller?, at service: HubService) -> (fields: HTTPFields, refusal: HubAnswer?) {
    guard settings.rateLimits else { return ([:], nil) }
    // The services' own robots are not counted.
    if let caller, caller.kind == .robot, caller.realmName == Self.masterRealm { return ([:], nil) }
    let now = now
    var window = windows[service] ?? RateWindow(at: now)
    if window.isOver(at: now) { window = RateWindow(at: now) }
    window.add()
    windows[service] = window
    let limit = RateWindow.limit(of: caller, at: service)
    let seconds = "\(window.secondsLeft(at: now))"
    let fields: HTTPFields = [
      .rateLimitLimit: "\(limit)", .rateLimitRemaining: "\(max(0, limit - window.count))", .rateLimitReset: seconds,
    ]
    guard window.count > limit else { return (fields, nil) }
    let refusal = HubAnswer(
      status: 429,
      content: .text(
        "Too many requests, please try again later.",
        type: generation == .hub08 ? "text/html; charset=utf-8" : "text/plain;charset=UTF-8"),
      fields: [.retryAfter: generation == .hub08 ? "60" : seconds], isTagged: generation == .hub08)
    return (fields, refusal)
  }
}
