extension Resource {
  /// The resource as Hub 0.8 has it.
  var inHub08: Resource {
    let variant = hub08 ?? ResourceVariant()
    var copy = self
    copy.columns.removeAll { column in
      variant.lacks.contains(column.name) || variant.has.contains { $0.name == column.name }
    }
    copy.columns += variant.has
    if let relations = variant.relations { copy.schema.relations = relations }
    if let filters = variant.filters { copy.schema.filters = filters }
    copy.schema.filters.removeAll(where: variant.lacks.contains)
    if let sorts = variant.sorts { copy.schema.sorts = sorts }
    if let order = variant.defaultSort { copy.schema.defaultSort = order }
    if let references = variant.references { copy.references = references }
    if let verbs = variant.verbs { copy.verbs = verbs }
    if let access = variant.access { copy.access = access }
    copy.rules = variant.rules ?? copy.rules.filter { !variant.lacks.contains($0.name) }
    if let keys = variant.uniqueKeys { copy.uniqueKeys = keys }
    if let conflict = variant.conflict { copy.conflict = conflict }
    if let isNamed = variant.isNamed { copy.isNamed = isNamed }
    if let generatesNames = variant.generatesNames { copy.generatesNames = generatesNames }
    if let checks = variant.checksReferencesOfUpdates { copy.checksReferencesOfUpdates = checks }
    if let guarded = variant.guardedFields { copy.guardedFields = guarded }
    if let behavior = variant.behavior { copy.behavior = behavior }
    // Every route reads the query, unless it is known not to.
    copy.queriesSingles = variant.queriesSingles ?? true
    copy.selectsFields = variant.selectsFields
    copy.takesRealmOfCaller = variant.takesRealmOfCaller
    copy.listsForAll = variant.listsForAll
    copy.alwaysPages = variant.alwaysPages
    copy.shownRelations = variant.shown
    copy.hiddenInReads = variant.hiddenInReads
    copy.absentWhenNull = variant.absentWhenNull
    copy.readableBy = variant.readableBy
    if let names = variant.shown[.delete] { copy.shownOnDeletion = names }
    copy.hiddenInSingles = variant.hiddenInSingles
    copy.names = WireNames(
      underscored: copy.columns.map(\.name) + copy.schema.relations.map(\.name), but: variant.spellings)
    return copy
  }
}
