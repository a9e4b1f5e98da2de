import HubJSON

/// What no emulator can answer alike, whatever it does: told by the exchange, never by its place.
struct ReplayRule: Sendable {
  let reason: String
  private let isMeant: @Sendable (RecordedExchange, Probe.Answer) -> Bool

  func leavesOut(_ exchange: RecordedExchange, _ answer: Probe.Answer) -> Bool { isMeant(exchange, answer) }

  static let all = [
    ReplayRule(
      reason: "of several nodes without a registry the database's order decides which is named, and that goes by ids"
    ) { exchange, answer in
      exchange.path.hasSuffix("/command") && exchange.status == answer.status
        && [exchange.message, answer.message].allSatisfy { message in
          message?.hasPrefix("The node ") ?? false
            && message?.hasSuffix(" is not assigned to a registry yet.") ?? false
        } && exchange.message != answer.message
    }
  ]
}

extension RecordedExchange {
  fileprivate var message: String? { (try? JSONValue(parsing: answer))?["message"]?.stringValue }
}
