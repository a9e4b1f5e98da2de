import HubErrors

/// Says what to do about a refusal of the token endpoint (wire page, section 3.5).
enum HexoskinTokenAdvice {
  /// What was refused.
  enum Refused {
    case code, password, refreshToken
  }

  /// The error with what to do behind the server's message.
  static func explained(_ error: any Error, refusing refused: Refused) -> any Error {
    guard let error = error as? HubAPIError, let advice = advice(error.code ?? "", refused) else { return error }
    var answer = error.answer
    answer.message = answer.message.map { HexoskinAdvice.joined($0, advice) } ?? advice
    return HubAPIError.from(answer)
  }

  private static func advice(_ code: String, _ refused: Refused) -> String? {
    switch (code, refused) {
    case ("invalid_grant", .password): "the user name or the password is wrong"
    case ("invalid_grant", .refreshToken):
      "the refresh token was used already, was withdrawn, or is one of another API key; log in again"
    case ("unauthorized_client", _):
      "the API key is registered for another way of logging in; use that, or register another key"
    case ("invalid_client", _): "the API key or its secret is wrong"
    case ("invalid_scope", _): "the program may not ask for this scope; .readonly and .readwrite are known"
    default: nil
    }
  }
}
