/// What an exchange can prove.
enum Sense: Int, CaseIterable, Sendable {
  /// The public call sends what was recorded.
  case request
  /// The client reads what was answered, and loses nothing of it.
  case answer
  /// The sandbox answers what the server answered.
  case sandbox
}
