/// Why no call of ours can make a recorded request.
struct Unmakeable: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
