/// A request was refused before anything was sent.
public struct InvalidRequestError: Error, Hashable, CustomStringConvertible {
  /// The operation, such as `core.nodes.get`; empty where a value is refused before it is part of one.
  public var operation: String

  /// What is wrong and what to do, without secrets.
  public var reason: String

  /// A refused request.
  public init(operation: String = "", _ reason: String) {
    self.operation = operation
    self.reason = reason
  }

  /// The operation and what is wrong with it.
  public var description: String { operation.isEmpty ? reason : "\(operation): \(reason)" }
}
