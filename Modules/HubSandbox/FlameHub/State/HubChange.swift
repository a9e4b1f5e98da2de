/// Something that a release of the Hub answers otherwise than the releases of its generation before it.
///
/// What was recorded of Hub 0.14.0 is in recordings/flame-hub/c-hub-0.14; the rest is in the releases' sources
/// (flame-hub.md, 11).
enum HubChange: CaseIterable, Sendable {
  /// A single record of core heeds `fields` and `include` whatever its collection.
  case queriesEverySingle
  /// Nodes of projects can be filtered by `approvalStatus`.
  case filtersApproval
  /// A query that core or storage cannot read is a bad request.
  case refusesUnreadableQueries
  /// Such a refusal tells what was wrong as an issue, and counts the issues in its message.
  case tracesUnreadableQueries
  /// Wrong bodies and, but for auth, missing permissions have the code of all bad requests.
  case hasOneCodeForBadRequests
  /// An argument list that is none is told as an issue.
  case tracesArguments
  /// Core and storage take a token that auth refuses for a failure of their own.
  case failsOnBadBearers
  /// `fields[$root]` is the resource itself.
  case namesTheRoot
  /// A schema tells `sorts`, and which indexes serve a query.
  case describesIndexes
  /// What authup changed from beta.57 to beta.62: indexes and what may be filtered by, other clients of its own, no
  /// empty list of issues, the e-mail address in the user's profile.
  case hasAuthupBeta62

  /// The first release that has it: what follows `0.`.
  var since: (minor: Int, patch: Int) {
    switch self {
    case .queriesEverySingle, .filtersApproval, .refusesUnreadableQueries: (13, 3)
    case .tracesUnreadableQueries, .hasOneCodeForBadRequests, .tracesArguments, .failsOnBadBearers, .namesTheRoot,
      .describesIndexes, .hasAuthupBeta62:
      (14, 0)
    }
  }
}
