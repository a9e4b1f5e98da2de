/// Why compressed data cannot be read or written.
public enum CompressionError: Error, Sendable, Hashable {
  /// The data is not what its label says, or a check value does not match.
  case corrupt
  /// The data ends before the compressed stream does: what was read so far is not everything.
  case truncated
  /// Something follows the end of the compressed stream.
  case trailingBytes
  /// More than `limit` bytes came out.
  case outputLimitExceeded(limit: Int)
  /// More than `limit` bytes came out for each byte that went in.
  case ratioExceeded(limit: Int)
  /// zlib could not work, for lack of memory as a rule; `code` is its return code.
  case libraryFailure(code: Int)
}

extension CompressionError: CustomStringConvertible {
  /// What happened and what to do about it.
  public var description: String {
    switch self {
    case .corrupt:
      "The data is not valid in the format that it is labelled with; ask for it uncompressed, or report the server."
    case .truncated:
      "The compressed data ends too early, so its content is incomplete; ask for it again."
    case .trailingBytes:
      "Bytes follow the end of the compressed data; report the server, or ask for the data uncompressed."
    case .outputLimitExceeded(let limit):
      "The data inflates to more than \(limit) bytes; raise the limit if that much is expected."
    case .ratioExceeded(let limit):
      "The data inflates to more than \(limit) times its size; raise the ratio if such data is expected."
    case .libraryFailure(let code):
      "zlib failed with code \(code); free some memory and try again."
    }
  }
}
