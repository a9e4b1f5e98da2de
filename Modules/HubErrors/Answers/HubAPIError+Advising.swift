@_spi(Backend)
extension HubAPIError {
  /// The error with what to do behind the server's words; its class and code stay.
  ///
  /// - Parameter advice: What to do; nil changes nothing.
  /// - Returns: The error to throw in its place.
  public nonisolated func advising(_ advice: String?) -> HubAPIError {
    guard let advice else { return self }
    var answer = answer
    answer.message =
      answer.message.map { ($0.hasSuffix(".") ? String($0.dropLast()) : $0) + "; " + advice } ?? advice
    return .from(answer)
  }
}
