#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension BodyTooLarge: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
