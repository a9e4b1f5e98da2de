import HubHTTP

/// What the sandbox answered, and where that is not what was recorded.
struct SandboxAnswer: Sendable {
  /// A part of an answer.
  enum Part: String, Sendable {
    case status, headers, body, order
  }

  /// Something that is not as recorded.
  struct Difference: Equatable, Sendable {
    let part: Part
    let text: String
  }

  var status: Int
  var fields: HTTPFields
  var bytes: [UInt8]
  var differences: [Difference] = []
}
