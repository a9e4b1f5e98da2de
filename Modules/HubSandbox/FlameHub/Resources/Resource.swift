import HubJSON

/// What one collection of the Hub is: its columns, what may be asked of it, and who may write it.
///
/// A resource is a value of this type and a few lines of ``ResourceBehavior`` where it does more than keep records.
struct Resource: Sendable {
  enum Verb: Sendable {
    case list, get, create, update, put, delete
  }

  let service: HubService
  /// The path of the collection, also the name of its table.
  let path: String
  /// What error messages call a record: `registry-project`.
  let label: String
  /// What `meta.schema` and the list of fields shows.
  var schema: ResourceSchema
  /// In the order in which a record is written.
  var columns: [Column]
  var verbs: Set<Verb> = [.list, .get, .create, .update, .delete]
  var access: Access
  /// The members of a body, in the order in which wrong ones are reported.
  var rules: [FieldRule]
  /// What two records may not have in common.
  var uniqueKeys: [UniqueKey] = []
  /// What breaking a unique key is answered with.
  var conflict = HubFailure.conflict(
    "An entry with some unique attributes already exists.", .authup)
  /// Whether a record can be named by its name in a path; ids only otherwise.
  var isNamed = false
  /// Whether names in paths compare without regard to case.
  var ignoresCaseOfNames = true
  /// Whether a new record without a name gets one.
  var generatesNames = false
  /// Links that a body may set and that are checked, although `include` does not follow them.
  var references: [Relation] = []
  /// Whether an update looks its references up; the database refuses unknown ones otherwise.
  var checksReferencesOfUpdates = true
  /// Relations that the answer to a deletion shows.
  var shownOnDeletion: [String] = []
  /// Whether the answer for a single record heeds `fields` and `include`.
  var queriesSingles = false
  /// Permissions that reading an optional field needs, by its name.
  var guardedFields: [String: String] = [:]
  var behavior: any ResourceBehavior = PlainBehavior()
  /// The generations of the Hub that have it.
  var generations: Set<HubGeneration> = Set(HubGeneration.allCases)
  /// What it was in Hub 0.8; nil where only the spelling of its names differs.
  var hub08: ResourceVariant?
  /// How the wire spells the names.
  var names = WireNames.current
  /// Whether a new record without a realm gets the caller's; that of a caller outside of master always does.
  var takesRealmOfCaller = true
  /// Whether everybody may ask for a list, and gets what may be seen.
  var listsForAll = false
  /// Whether a list is cut into pages when none is asked for.
  var alwaysPages = true
  /// Relations that the answer to a write shows, where a variant tells them.
  var shownRelations: [Verb: [String]] = [:]
  /// Whether `fields` and `include` are heeded at all.
  var selectsFields = true
  /// Columns that reads show where they are asked for, answers to writes and other records always.
  var hiddenInReads: Set<String> = []
  /// Columns that are left out where they are null, but for answers to creations and updates.
  var absentWhenNull: Set<String> = []
  /// Columns of which one must name the caller's realm for a record to be shown, but to callers of master.
  var readableBy: [String] = []
  /// Columns that the answer for a single record does not show.
  var hiddenInSingles: Set<String> = []

  func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  func relation(_ name: String) -> Relation? { schema.relations.first { $0.name == name } }
}
