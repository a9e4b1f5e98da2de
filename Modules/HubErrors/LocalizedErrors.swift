#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// Apple's frameworks show `localizedDescription`, which is useless unless an error conforms to `LocalizedError`.

extension HubAPIError: LocalizedError {
  /// The description.
  public nonisolated var errorDescription: String? { description }
}
extension TransportError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
extension DeadlineExceeded: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
extension ResponseDecodingError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
extension AuthenticationError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
extension InvalidRequestError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
extension ConfigurationError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
extension FileError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
