import CommandLineKit
import HubTransport

/// Tells on standard error what is sent and answered.
struct CallReporter: Observer {
  let context: CommandContext

  func observe(_ event: CallEvent) {
    let text: String? =
      switch event.phase {
      case .started: event.request
      case .waiting(let limit, let delay): "waits for the limit '\(limit)', at least \(milliseconds(delay)) ms"
      case .attempt: event.attempt > 1 ? "try \(event.attempt)" : nil
      case .answered(let status): "status \(status) after \(milliseconds(event.elapsed)) ms"
      case .retrying(let reason, let delay): "\(reason); next try in \(milliseconds(delay)) ms"
      case .renewing: "the token may not be accepted any more; asking for another"
      case .redirected: "redirected"
      case .succeeded(let bytes): bytes.map { "\($0) bytes" }
      case .failed: nil
      }
    if let text { context.note("\(event.operation): \(text)") }
  }

  private func milliseconds(_ duration: Duration) -> Int64 { Int64(duration / .milliseconds(1)) }
}
