#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A bucket has no files, so that there is nothing to put into an archive.
public struct EmptyBucket: Error, Hashable, CustomStringConvertible {
  /// The bucket, as it was named.
  public var bucket: String

  /// What happened and what to do.
  public var description: String {
    "bucket '\(bucket)' has no files, so no archive was written; upload files first, or name another bucket"
  }
}

extension EmptyBucket: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
