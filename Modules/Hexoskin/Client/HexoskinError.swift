/// What cannot be done, found by the client itself.
///
/// What a server refuses is a `HubAPIError`; a method that a resource does not have is ``MethodNotAllowed``.
public enum HexoskinError: Error, Hashable, Sendable {
  /// The list has no further page.
  case endOfList
  /// The list has no page before.
  case startOfList
  /// The server led from one page without objects to the next, several times in a row: the resource.
  case emptyPages(resource: String)
  /// The server has no resource of that name: the name, the known one that is nearest to it, and, for one that the
  /// server has but does not describe, why not.
  case unknownResource(name: String, suggestion: String?, reason: String?)
  /// A URI belongs to none of the server's resources.
  case noOwner(uri: String)
  /// A URI belongs to another resource than the one that was asked for: its own, and the wanted one.
  case otherResource(uri: String, owner: String, wanted: String)
  /// A URI is one of another server than the client's.
  case foreignServer(uri: String, server: String)
  /// The client's credential is no token, or has no refresh token, as after an implicit authorization.
  case noRefreshToken
  /// A text is no URI, neither relative nor absolute.
  case notAURI(String)
  /// The object was deleted through this client.
  case deleted(uri: String)
  /// A link leads to an object that is not there (any more), or that the caller may not see.
  case brokenLink(uri: String)
  /// An object has no such field: the name, the resource, and the field that is spelled nearly so.
  case noSuchField(name: String, resource: String, suggestion: String?)
  /// The server answered with an object, or was asked for one, that has no URI.
  case noURI(resource: String)
  /// The server answered a list with something else, such as data.
  case notAList(resource: String)
  /// A page of this list is being loaded.
  case isLoading
  /// The data of several users came where one was asked for: their URIs.
  case severalUsers([String])
}

extension HexoskinError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .endOfList: "the list is at its end; look at nextURL before loading more"
    case .startOfList: "the list is at its beginning; there is no page before"
    case .emptyPages(let resource):
      "the server gave page after page of '\(resource)' without objects, and always named a further one; "
        + "the list was left there. Ask for it anew with other parameters."
    case .unknownResource(let name, let suggestion, let reason):
      "the server has no resource '\(name)'"
        + (reason.map { " that can be used: \($0); after clearResourceCache() it is asked again" } ?? "")
        + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .noOwner(let uri): "'\(uri)' belongs to none of the server's resources; give a URI such as /api/user/99/"
    case .otherResource(let uri, let owner, let wanted):
      "'\(uri)' is an object of '\(owner)', not of '\(wanted)'; ask its own resource, or object(from:)"
    case .foreignServer(let uri, let server):
      "'\(uri)' is not on \(server), which this client is for; make a client for that server, or give a relative URI"
    case .noRefreshToken: "there is no refresh token to renew the credential with; log in again"
    case .notAURI(let text): "'\(text)' is no URI; give one such as /api/user/99/, or an absolute one of the server"
    case .deleted(let uri): "the object '\(uri)' was deleted"
    case .brokenLink(let uri): "the object '\(uri)' is not there (any more), or the caller may not see it"
    case .noSuchField(let name, let resource, let suggestion):
      "\(resource) has no field '\(name)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .noURI(let resource): "the server gave an object of '\(resource)' without a URI, which can be read only"
    case .notAList(let resource):
      "the server answered with no list of '\(resource)'; what devices measured is read by the client's data"
    case .isLoading: "another page of this list is being loaded; wait for it before loading more"
    case .severalUsers(let uris):
      "the data is of several users: \(uris.joined(separator: ", ")); name one, or ask by results(_:)"
    }
  }
}
