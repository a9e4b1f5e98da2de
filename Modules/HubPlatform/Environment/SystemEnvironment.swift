#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The environment variables of this process.
public enum SystemEnvironment {
  /// Names and values.
  public static var variables: [String: String] { ProcessInfo.processInfo.environment }
}
