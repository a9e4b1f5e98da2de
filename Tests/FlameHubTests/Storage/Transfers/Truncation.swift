#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Takes a file's bytes away where it lies, as a log is rotated.
func truncate(_ path: String) throws { try Data().write(to: URL(filePath: path)) }
