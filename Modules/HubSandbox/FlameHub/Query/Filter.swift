/// The conditions of a query, joined by AND, OR and NOT.
indirect enum Filter: Sendable {
  case all([Filter])
  case any([Filter])
  case not(Filter)
  /// The path has a relation in front where there are two names.
  case field([String], FilterCondition)
}
