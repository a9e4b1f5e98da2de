#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A new object would have permissions for roles that the caller does not hold; nothing was sent.
///
/// Whoever creates an object may give permissions only to roles of its own (wire page, section 4.6).
public struct RolesNotHeld: Error, Hashable, CustomStringConvertible {
  /// The operation.
  public let operation: String

  /// The roles that the caller does not hold.
  public let missing: [String]

  /// The roles that the caller holds, as its token says.
  public let held: [String]

  /// Which roles are missing, and what to do.
  public var description: String {
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    let own = held.isEmpty ? "it holds none" : "it holds \(held.sorted().joined(separator: ", "))"
    return "\(operation): permissions can be given only to roles that the caller holds, and it does not hold \(names); "
      + "\(own). Use one of these, or have the role assigned to the account."
  }
}

extension RolesNotHeld: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
