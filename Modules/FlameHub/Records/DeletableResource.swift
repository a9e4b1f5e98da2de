/// A kind of record that can be deleted.
public protocol DeletableResource: FlameResource {}
