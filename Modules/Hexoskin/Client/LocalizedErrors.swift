#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension HexoskinError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}

extension MethodNotAllowed: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
