/// What a filter expression is made of: fields and filters of one resource.
///
/// The fields of a resource are static members of an extension constrained to it, so that `.name == "x"` finds them.
public protocol FilterTerm<Resource>: Sendable {
  /// What is filtered.
  associatedtype Resource
}
