@_spi(Backend) import HubAuth
@_spi(Backend) import HubErrors
import HubHTTP

/// Says what to do about an answer that is an error.
struct HexoskinAdvice {
  /// How far a clock may be off: servers take signatures of so many seconds around their own time (wire page, section
  /// 3.2).
  static let window: Int64 = 300

  /// Whose credentials the call carried, nil for an authorizer of somebody else's.
  let credential: HexoskinCredential?
  /// Whether it carried none by the caller's own wish.
  let isAnonymous: Bool
  /// Seconds since 1970 by the client's clock.
  let now: Int64

  /// The error with what to do behind the server's message.
  func explained(_ error: HubAPIError) -> HubAPIError { error.advising(advice(error)) }

  private func advice(_ error: HubAPIError) -> String? {
    switch error.status {
    case .unauthorized: return unauthorized(error)
    case .forbidden: return forbidden(error)
    case .notFound where error.message == nil:
      return "it is not there, was deleted, or is hidden from the account, which the server does not tell apart"
    case .tooManyRequests:
      let wait = error.retryAfter.map { "wait \($0.components.seconds) s" } ?? "wait a while"
      return "the server counts the requests of an account over all resources; \(wait), and ask for larger pages"
    case .methodNotAllowed:
      let methods = error.response.headerFields[HTTPField.Name.allow] ?? ""
      return methods.isEmpty ? "nothing can be done with it" : "what can be done is \(methods)"
    case .internalServerError where error.details?["error_message"] != nil:
      return "this is also the answer to values that the server cannot read, such as an id that is no number, a range "
        + "without two ends, or a member of the wrong type"
    case let status where status.kind == .redirection:
      return "nothing was done; addresses end with a slash, and begin with the server's own scheme and host"
    default: return nil
    }
  }

  private func unauthorized(_ error: HubAPIError) -> String? {
    if error.details?["error"]?.stringValue == "API signature failed." { return signature(error) }
    guard !isAnonymous else { return "this call carries no credentials; leave out auth: .anonymous" }
    switch credential {
    case .anonymous:
      return "the client has no credentials; give auth: to it, set them by hexo.credentials.set, or log in by "
        + "hexo.oauth2 or hexo.oauth1"
    case .basic:
      return "the server does not take the user name and the password, or not without a valid API key; check them"
    case .oauth1:
      return "the server does not take the token or its signature: begin another authorization if the token was "
        + "withdrawn; " + ClockDifference.advice(error.response, now: now)
    case .oauth2(let token):
      return "the server does not take the token: it is over, or was withdrawn; "
        + (token.refreshToken == nil ? "log in again" : "renew it by hexo.oauth2.refresh(), or log in again")
    case nil: return nil
    }
  }

  /// What can be wrong with a signature: the clock, which the server's own `Date` tells, or the secret.
  private func signature(_ error: HubAPIError) -> String {
    let difference = ClockDifference(error.response, now: now)?.seconds
    guard let difference, abs(difference) > Self.window else {
      let clock = difference == nil ? ", or the clock of this machine is more than five minutes off" : ""
      return "the API secret does not belong to the API key\(clock), or something on the way changed the address"
    }
    let (minutes, seconds) = abs(difference).quotientAndRemainder(dividingBy: 60)
    return "the clock of this machine is \(minutes) min \(seconds) s \(difference > 0 ? "ahead of" : "behind") the "
      + "server's, and signatures hold for five minutes: set the clock"
  }

  private func forbidden(_ error: HubAPIError) -> String {
    error.code == "insufficient_scope"
      ? "the token may not do this: log in again with the scope .readwrite"
      : "the account may not do this; whose object is it?"
  }
}
