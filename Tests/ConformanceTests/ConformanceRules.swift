import HubHTTP
import HubJSON
import HubTesting

/// Everything that is left out of the proof, besides what does not apply by computed reasons and what a recording itself
/// says is not its server's doing.
///
/// Each rule must leave out something of this repository's fixtures, and together they may leave out one exchange of
/// fifty of a backend: both are asserted. There is never a list of entries here.
enum ConformanceRules {
  static let all = [
    ConformanceRule(
      backend: "flame-hub", method: "POST", path: "/analyses/*/command", sense: .sandbox,
      reason: "of several nodes without a registry the database's order decides which is named, and that goes by ids"
    ) { failed in
      let messages = [failed.exchange.responseBody, failed.answer?.bytes ?? []].map { bytes in
        (try? JSONValue(parsing: bytes))?["message"]?.stringValue ?? ""
      }
      return failed.answer?.status == failed.exchange.response.status.code
        && messages.allSatisfy { $0.hasPrefix("The node ") && $0.hasSuffix(" is not assigned to a registry yet.") }
    }
  ]
}
