/// A kind of object that can be deleted.
public protocol DeletableSnapshot: HexoskinSnapshot {}
