import HubJSON

/// What went wrong, for a generation that says it in its own words.
enum FailureNature: Sendable {
  /// Code and message are those of every generation.
  case told
  /// Nobody is logged in.
  case anonymous
  /// A rule of the service was broken; the message says which.
  case rule
  /// Members of a body are wrong.
  case validation([ValidationIssue])
  /// A member names a record that is not there.
  case reference(entity: String, member: String)
  case permissions([String])
  /// A refusal that no single permission decides.
  case denied
  case missing
  case conflict
  /// A failure inside the service.
  case inside
  /// Auth does not take the request's token.
  case bearer
  /// A query that cannot be read, with what tells why, where that is known.
  case unreadableQuery(JSONValue?)
  /// A body that is no JSON, with the parser's message.
  case unreadable(String)
  /// The database's refusal; core and storage write its code.
  case database(String)
}
