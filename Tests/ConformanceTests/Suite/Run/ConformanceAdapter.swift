import HubTesting

/// What is a backend's own in the suite.
protocol ConformanceAdapter: Sendable {
  /// The backend's name in recordings.
  var backend: String { get }

  /// Where the services are, for a recording that does not say: by name, as far as its URLs show it.
  func origins(in exchanges: [RecordedExchange], version: String) -> [String: String]

  /// What makes the calls of a recording and reads its answers.
  func client(for recording: Recording) -> any RecordedClient

  /// The server of a recording, emulated as it was when the first request came.
  ///
  /// - Returns: nil where no emulator is replayed here.
  /// - Throws: `NoSandbox` for a recording that cannot be replayed, with the reason.
  func sandbox(for recording: Recording) throws -> (any RecordedSandbox)?
}

extension ConformanceAdapter {
  /// No emulator is replayed.
  func sandbox(for recording: Recording) throws -> (any RecordedSandbox)? { nil }
}

/// Makes the public calls of a recording's requests and reads its answers, one by one.
protocol RecordedClient: Sendable {
  /// What an exchange proves in the senses of requests and answers.
  func prove(_ exchange: RecordedExchange) async -> ExchangeProof
}

/// Plays the server of a recording.
protocol RecordedSandbox {
  /// Answers the request of an entry at its time, and compares.
  ///
  /// Entries come in order, each once: what the server chose itself is learnt from each answer.
  mutating func answer(_ index: Int, _ exchange: RecordedExchange) async throws -> SandboxAnswer
}

/// Why a recording cannot be replayed.
struct NoSandbox: Error {
  let reason: String
}
