import HubAuth

/// Who asks.
struct PierBadge: Sendable {
  let number: String
  let word: Secret
}
