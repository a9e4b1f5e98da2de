extension FlameRefusal {
  /// What an answer of the Hub that is an error comes to.
  public enum Kind: Hashable, Sendable {
    /// No credential came with the request, or one that the Hub does not accept: 401, 400, 404, and 500 in Hub 0.14.
    case unauthenticated
    /// The account lacks a permission: 400 on core and storage, 403 on auth and in Hub 0.8.
    case missingPermission
    /// The account may not do this to this record, such as one of another realm: 403.
    case forbidden
    /// The record is not there: 404. A wrong address is another matter.
    case absent
    /// There is such a record already: 409.
    case conflict
    /// An analysis was told to do what it cannot do now: 400, and the message says why.
    case wrongState
    /// A value does not fit, or the request breaks another rule of the Hub: 400.
    case invalid
    /// It was too much: 429.
    case throttled
    /// The Hub has no room left: 507.
    case storageFull
    /// Anything else, such as a failure of the Hub itself.
    case other
  }
}
