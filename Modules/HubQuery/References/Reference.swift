/// Something that names a resource of one kind: its id, or the resource itself.
public protocol Reference<Resource>: Sendable {
  /// What is named.
  associatedtype Resource

  /// The id.
  var reference: ID<Resource> { get }
}

extension ID: Reference {
  /// The id itself.
  public var reference: ID<Resource> { self }
}
