/// The code with which a process ends; the named ones above 63 are those of `sysexits.h`.
///
/// A command may throw one to end with it without a message.
public struct ExitCode: Error, RawRepresentable, Sendable, Hashable {
  /// The code: 0 to 255.
  public let rawValue: Int32

  /// A code.
  ///
  /// - Parameter rawValue: 0 to 255.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// 0: all went well.
  public static let success = ExitCode(rawValue: 0)
  /// 1: it did not, and no other code says why.
  public static let failure = ExitCode(rawValue: 1)
  /// 64: the command line was not understood.
  public static let usage = ExitCode(rawValue: 64)
  /// 65: the input data is wrong.
  public static let dataError = ExitCode(rawValue: 65)
  /// 66: an input is not there or cannot be read.
  public static let noInput = ExitCode(rawValue: 66)
  /// 69: a service cannot be reached or does not serve.
  public static let unavailable = ExitCode(rawValue: 69)
  /// 70: a mistake of the program itself.
  public static let software = ExitCode(rawValue: 70)
  /// 73: an output cannot be created.
  public static let cannotCreate = ExitCode(rawValue: 73)
  /// 74: reading or writing failed.
  public static let inputOutput = ExitCode(rawValue: 74)
  /// 75: it may work later.
  public static let temporaryFailure = ExitCode(rawValue: 75)
  /// 77: the user may not do that.
  public static let noPermission = ExitCode(rawValue: 77)
  /// 78: something is configured wrongly.
  public static let configuration = ExitCode(rawValue: 78)
  /// 130: interrupted from the keyboard (128 + SIGINT), asked to end (SIGTERM), or left without its terminal (SIGHUP).
  public static let interrupted = ExitCode(rawValue: 130)
  /// 141: whoever read the output has stopped (128 + SIGPIPE), as a shell says of a filter before `head`.
  public static let brokenPipe = ExitCode(rawValue: 141)
}
