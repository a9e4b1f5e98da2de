import Synchronization

/// Where the value of a declared parameter comes to stand.
///
/// `Mirror` hands out copies of a structure's properties, so the place is shared between the copies: it is written once,
/// after parsing and before the structure is handed to anybody.
final class ParameterPlace<Value: Sendable>: Sendable {
  private let stored: Mutex<Value?>

  init(_ value: Value?) { stored = Mutex(value) }

  var value: Value {
    guard let value = stored.withLock({ $0 }) else {
      preconditionFailure("A required parameter was read before a command line was parsed.")
    }
    return value
  }

  func set(_ value: Value) { stored.withLock { $0 = value } }
}
