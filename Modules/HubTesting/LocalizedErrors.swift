#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension MalformedArchive: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}

extension UnredactedSecrets: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}

extension UnrecordedRequest: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
