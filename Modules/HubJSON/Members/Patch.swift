/// A member of an update that is sent only when it was set: untouched, null and a value are three different things.
///
/// ```swift
/// struct NodeUpdate: Codable, Hashable, Sendable {
///   @Patch var hidden: Bool = false
///   @Patch var externalName: String?
///   init() {}
/// }
/// var update = NodeUpdate()        // {}
/// update.externalName = nil        // {"externalName":null}
/// ```
///
/// `$hidden.isSet` says whether a member will be sent. A property of a type that is not optional refuses `nil` and needs
/// an initial value; an initialiser sets it by `_hidden = Patch(set: value)`.
@propertyWrapper
public struct Patch<Value: Codable & Hashable & Sendable>: Hashable, Sendable {
  private var value: Value
  /// Whether the member is sent.
  public private(set) var isSet: Bool

  private init(value: Value, isSet: Bool) {
    self.value = value
    self.isSet = isSet
  }

  /// A member that is not sent yet, and what reading it answers until it is set.
  public init(wrappedValue: Value) {
    self.init(value: wrappedValue, isSet: false)
  }

  /// A member that is not sent yet and reads as `nil`.
  public init() where Value: ExpressibleByNilLiteral {
    self.init(value: nil, isSet: false)
  }

  /// A member that is sent with this value.
  public init(set value: Value) {
    self.init(value: value, isSet: true)
  }

  /// A member that is not sent, and what reading it answers.
  public static func unset(default value: Value) -> Patch {
    Patch(value: value, isSet: false)
  }

  /// The value to send; setting it, also to what it was, makes the member be sent.
  public var wrappedValue: Value {
    get { value }
    set {
      value = newValue
      isSet = true
    }
  }

  /// The member itself: `$name.isSet`, `$name.unset()`.
  public var projectedValue: Patch {
    get { self }
    set { self = newValue }
  }

  /// Makes the member not be sent; its value stays readable.
  public mutating func unset() {
    isSet = false
  }
}
