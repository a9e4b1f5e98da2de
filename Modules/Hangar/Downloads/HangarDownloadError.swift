/// A file could not be had, or is not what the version says.
public struct HangarDownloadError: Error, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// The version has nothing for the platform; it has something for these.
    case noFile(HangarPlatform, available: [HangarPlatform])
    /// Hangar does not have the file, which is at an address elsewhere: often a page for people.
    case external(url: String)
    /// The bytes that arrived have another SHA-256 than the file; both in hexadecimal.
    case checksumMismatch(expected: String, actual: String)
    /// Another number of bytes arrived than the file has.
    case sizeMismatch(expected: Int64, actual: Int64)
    /// A page for people came in the place of the file.
    case pageForPeople
    /// The server sent the client elsewhere in a way that is not followed.
    case redirect(String)
  }

  /// What went wrong.
  public var reason: Reason

  /// The name of the version.
  public var version: String

  /// What happened and what to do.
  public var description: String {
    let what =
      switch reason {
      case .noFile(let platform, let available):
        available.isEmpty
          ? "there is nothing to download"
          : "there is nothing for \(platform.rawValue); there is something for "
            + available.map(\.rawValue).sorted().joined(separator: ", ")
      case .external(let url):
        "Hangar does not have the file; it is at \(url), which may be a page for people. Look there, and check what "
          + "you get yourself"
      case .checksumMismatch(let expected, let actual):
        "the bytes are not those of the file: their SHA-256 is \(actual), and the version says \(expected). Nothing was "
          + "kept; try again, and if it stays tell the owner of the project"
      case .sizeMismatch(let expected, let actual):
        "\(actual) bytes arrived, and the file has \(expected). Nothing was kept; try again"
      case .pageForPeople:
        "a page for people came in the place of the file, from a proxy in front of the files. Nothing was kept; try "
          + "again later, and check that the user agent says who asks"
      case .redirect(let problem): problem
      }
    return "version \(version): \(what)"
  }
}
