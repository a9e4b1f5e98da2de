/// What a resource was in Hub 0.8, as far as that is not what it is in Hub 0.13.
///
/// All names are the current ones. Nil stands for "as in Hub 0.13".
struct ResourceVariant: Sendable {
  /// Names on the wire that are not the current ones with underscores, by the current name.
  var spellings: [String: String] = [:]
  /// Columns that it does not have.
  var lacks: Set<String> = []
  /// Columns that only it has; one of a name that there is takes its place.
  var has: [Column] = []
  /// Columns that a route shows of its own records where they are asked for; elsewhere they are shown.
  var hiddenInReads: Set<String> = []
  /// Columns that are left out where they are null, but for answers to creations and updates.
  var absentWhenNull: Set<String> = []
  /// Columns of which one must name the caller's realm for a record to be shown, but to callers of master.
  var readableBy: [String] = []
  /// Columns that the answer for a single record does not show.
  var hiddenInSingles: Set<String> = []
  /// What may be filtered by; a relation's column after a dot.
  var filters: [String]?
  var sorts: [String]?
  var defaultSort: String?
  /// Relations that `include` follows.
  var relations: [Relation]?
  /// Links that a body may set and that `include` does not follow.
  var references: [Relation]?
  /// Relations that answers to writes show, by the kind of write.
  var shown: [Resource.Verb: [String]] = [:]
  /// Whether a single record heeds `fields` and `include`.
  var queriesSingles: Bool?
  /// Whether `fields` and `include` are heeded at all.
  var selectsFields = true
  /// Whether a new record without a realm gets the caller's, in master too.
  var takesRealmOfCaller = true
  /// Whether everybody may ask for a list, and gets what may be seen.
  var listsForAll = false
  /// Whether a list without `page` is cut into pages, too.
  var alwaysPages = false
  var verbs: Set<Resource.Verb>?
  var access: Access?
  var rules: [FieldRule]?
  var uniqueKeys: [UniqueKey]?
  var conflict: HubFailure?
  var isNamed: Bool?
  var generatesNames: Bool?
  var checksReferencesOfUpdates: Bool?
  var guardedFields: [String: String]?
  var behavior: (any ResourceBehavior)?
}
