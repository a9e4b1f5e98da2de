/// Cuts outgoing bytes into the pieces a fault plan asks for, and says when to stop.
struct FaultMeter {
  let fault: WireFault
  private var sentInMessage = 0
  private var sentInBody = 0

  init(_ fault: WireFault) {
    self.fault = fault
  }

  /// How many of `count` bytes go out now; nil when none do.
  mutating func allowance(for count: Int, inBody: Bool) -> Int? {
    var allowed = min(count, fault.pace.map { max(1, $0.bytes) } ?? count)
    if let room = room(inBody: inBody) { allowed = min(allowed, room) }
    guard allowed > 0 else { return nil }
    sentInMessage += allowed
    sentInBody += inBody ? allowed : 0
    return allowed
  }

  /// Whether the plan ends here, with nothing left to send before the cut.
  func isAtCut(inBody: Bool) -> Bool {
    room(inBody: inBody).map { $0 <= 0 } ?? false
  }

  /// How many bytes may go out before the cut, nil when no cut lies in this part of the message.
  private func room(inBody: Bool) -> Int? {
    guard let cut = fault.cut else { return nil }
    switch cut.origin {
    case .message: return cut.offset - sentInMessage
    case .body: return inBody ? cut.offset - sentInBody : nil
    }
  }
}
