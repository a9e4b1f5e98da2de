/// Asks a person for a secret.
public protocol SecretPrompt: Sendable {
  /// Shows a question and reads one line that is not shown.
  ///
  /// - Parameter question: The question with its punctuation: `Password: `.
  /// - Returns: What was typed.
  /// - Throws: `CommandFailure` when there is nobody to ask or no answer, `CancellationError` on Control-C.
  func readSecret(_ question: String) async throws -> String
}
