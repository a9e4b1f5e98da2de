import Synchronization

/// Answers of a test in place of a person.
public final class FixedPrompt: SecretPrompt {
  private let state: Mutex<(answers: ArraySlice<String>, questions: [String])>

  /// Answers to the questions in their order; when they are used up it is as if there were no terminal.
  ///
  /// - Parameter answers: The answers.
  public init(_ answers: [String]) { state = Mutex((answers[...], [])) }

  /// What was asked.
  public var questions: [String] { state.withLock { $0.questions } }

  /// The next answer.
  ///
  /// - Parameter question: The question.
  /// - Returns: The answer.
  /// - Throws: `CommandFailure` when there is none left.
  public func readSecret(_ question: String) async throws -> String {
    let answer = state.withLock {
      $0.questions.append(question)
      return $0.answers.popFirst()
    }
    guard let answer else { throw CommandFailure.noTerminal }
    return answer
  }
}
