/// What a recorded request proved in the sense of requests.
enum RequestOutcome: Equatable {
  /// The public call sent what was recorded.
  case produced
  /// No call of ours can make the request: why, computed from the request and the operation's table.
  case left(String)
  /// The public call sent something else: what.
  case failed(String)
}
