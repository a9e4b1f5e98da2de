/// What became of an exchange in one sense.
enum Verdict: Equatable, Sendable {
  case proved
  /// The sense does not apply: why, computed from the exchange and the backend's tables.
  case notApplying(String)
  /// The recording says of the exchange that something else than the server decided it.
  case notAsserted
  /// A rule leaves it out: its reason.
  case leftOut(String)
  /// Something else came out: what.
  case failed(String)
}
