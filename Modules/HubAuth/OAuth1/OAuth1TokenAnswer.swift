@_spi(Backend) import HubErrors
import HubHTTP

/// Reads the answers of OAuth 1.0a's token endpoints, which are forms (RFC 5849, 2.1 and 2.3).
enum OAuth1TokenAnswer {
  /// The token of a successful answer; members that are not known are kept.
  static func token(_ body: [UInt8], _ operation: String, _ head: HTTPResponse) throws(AuthenticationError)
    -> OAuth1Token
  {
    var members: [String: String] = [:]
    for item in [QueryItem](queryString: text(body)) where members[item.name] == nil { members[item.name] = item.value }
    let token = members.removeValue(forKey: "oauth_token") ?? ""
    guard !token.isEmpty, let secret = members.removeValue(forKey: "oauth_token_secret") else {
      let hint = head.mediaType?.isHTML == true ? "; a portal or a proxy may have answered in the service's place" : ""
      throw unusable(operation, "it has no '\(token.isEmpty ? "oauth_token" : "oauth_token_secret")'\(hint)")
    }
    return OAuth1Token(Secret(token), secret: Secret(secret), attributes: members)
  }

  static func unusable(_ operation: String, _ reason: String) -> AuthenticationError {
    AuthenticationError(
      .invalidTokenResponse,
      "\(operation): the service's answer cannot be used: \(reason). Check the address of the service.")
  }

  /// A refusal with the service's words, which are a form, and what to do.
  static func explained(_ error: HubAPIError, advice: String) -> HubAPIError {
    var answer = error.answer
    let form = error.response.mediaType?.essence == "application/x-www-form-urlencoded"
    let items = form ? [QueryItem](queryString: text(error.body)) : []
    let value = { (names: [String]) in items.first { names.contains($0.name) && !$0.value.isEmpty }?.value }
    answer.code = value(["error", "oauth_problem"]) ?? error.code
    answer.message = value(["error_description", "oauth_problem_advice"]) ?? error.message
    return HubAPIError.from(answer).advising(advice)
  }

  private static func text(_ body: [UInt8]) -> String {
    let text = String(decoding: body, as: UTF8.self)
    return String(text.unicodeScalars.filter { $0 != "\r" && $0 != "\n" })
  }
}
