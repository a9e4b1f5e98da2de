#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension RepeatedPage: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}

extension NotExactlyOne: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
