@_spi(Backend) import HubErrors
import HubHTTP
import HubJSON

/// Says what to do about an answer that is an error.
struct HangarAdvice {
  let profile: HangarProfile
  /// Whether the call carried credentials.
  let isAuthorized: Bool
  /// Whether they are tokens that are renewed by themselves.
  let renewsTokens: Bool

  /// The error with what to do behind the server's message.
  func explained(_ error: HubAPIError) -> HubAPIError {
    error.advising(advice(error))
  }

  /// The error of the place where the files are.
  static func ofFiles(_ error: HubAPIError) -> HubAPIError {
    error.advising(
      error.status == .notFound
        ? "Hangar leads to a file that is not there; tell the owner of the project"
        : "the place of Hangar's files refuses; try again later")
  }

  private func advice(_ error: HubAPIError) -> String? {
    if error.details == nil, error.response.headerFields[.contentType].flatMap(MediaType.init)?.isHTML == true {
      return "the answer is a page for people, of a proxy in front of Hangar; check the server's address, and that the "
        + "user agent says who asks"
    }
    let text = error.details?["message"]?.stringValue ?? error.details?["detail"]?.stringValue ?? ""
    switch error.status {
    case .badRequest: return badRequest(text)
    case .unauthorized: return unauthorized(text)
    case .forbidden: return forbidden(text)
    case .notFound: return notFound(error, text)
    case .tooManyRequests:
      return "Hangar takes 20 requests in 5 seconds from an address, and fewer downloads and pages; wait some seconds, "
        + "and have one client, or one limiter, for all of a program's calls"
    case .internalServerError where isAuthorized && error.details?["error"] != nil:
      return "this is also the answer to a token whose key was deleted; if it stays, make a new key on the site"
    default: return nil
    }
  }

  private func badRequest(_ text: String) -> String? {
    switch text {
    case _ where text.hasSuffix("are invalid parameters/filters for this request"):
      return "this list has no such parameters on the server (this client's profile is \(profile)); leave them out"
    case _ where text.contains("did not match a valid class"):
      return "the server does not know this value; use one of the known ones"
    case _ where text.hasPrefix("Couldn't find a file for version"):
      return "the server has lost the file; tell the owner of the project"
    default: return nil
    }
  }

  private func unauthorized(_ text: String) -> String? {
    switch text {
    case _ where text.contains("No authentication principal found"):
      return "the permissions of a caller are asked for with a key: make the client with auth: .apiKey"
    case "Unable to verify the JWT":
      return "the token is not one of this server; give the API key of this server"
    case "error.userLocked": return "the account is locked; ask the moderators of the site"
    case "error.aal1": return "the account's mail address is not verified; verify it on the site"
    default: return nil
    }
  }

  private func forbidden(_ text: String) -> String {
    guard text == "JWT was expired" else {
      return "the key or the account may not do this; give a key with the permission"
    }
    return renewsTokens
      ? "a token that was just given is over already: compare the clock of this machine with the server's, and try again"
      : "give the API key in place of a token, so that tokens are renewed, or a new token"
  }

  private func notFound(_ error: HubAPIError, _ text: String) -> String? {
    if text.hasPrefix("No endpoint ") || (error.details?["error"] != nil && text.isEmpty) {
      return "the server has no such operation; check its address, and the profile (\(profile))"
    }
    if error.operation == ProjectEndpoints.stats.name {
      return "statistics are for members of the project: check its name, and ask with the key of a member"
    }
    return isAuthorized
      ? "it is not there, or hidden from the account of the key, which Hangar does not tell apart; check the name"
      : "it is not there, or hidden from callers without a key, which Hangar does not tell apart; check the name, or ask "
        + "with the key of somebody who sees it"
  }
}
