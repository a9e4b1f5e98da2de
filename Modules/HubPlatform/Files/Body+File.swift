public import HubErrors
public import HubTransport
import Synchronization

extension Body {
  /// How much of a file is read at a time.
  private static var chunkSize: Int { 256 << 10 }
  /// How much of a pipe is read at a time: what it holds on most systems.
  private static var pipeChunkSize: Int { 64 << 10 }

  /// A file as a body: it is read as it is sent, and can be sent again.
  ///
  /// A pipe, a terminal or another device is opened here and now, has no length, and can be sent once. While it is sent,
  /// its writer is waited for; no thread waits.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - mediaType: The media type.
  /// - Returns: A body of the length that the file has now.
  /// - Throws: `FileError` when the file cannot be read. While it is sent, also when it has another length by then, or gets
  ///   another one meanwhile: what is sent is the file as it was, or no whole body.
  public static func file(at path: String, mediaType: String?) throws(FileError) -> Body {
    let file = try FileDescriptor.reading(path, isWaiting: false)
    guard let length = try file.length() else {
      let reader = StreamReader(file)
      return .stream(
        BodyChunks {
          let bytes = try await reader.read(upTo: pipeChunkSize)
          return bytes.isEmpty ? nil : bytes
        }, mediaType: mediaType)
    }
    return .replayable(length: length, mediaType: mediaType) {
      let file = try FileDescriptor.reading(path, isWaiting: false)
      let changed = FileError(path, "send", reason: "its length changed in the meantime; try again")
      if try file.length() != length { throw changed }
      let count = Mutex<Int64>(0)
      return BodyChunks(length: length) {
        let bytes = try file.read(upTo: chunkSize)
        let sum = count.withLock { sum in
          sum += Int64(bytes.count)
          return sum
        }
        guard bytes.isEmpty ? sum == length : sum <= length else { throw changed }
        return bytes.isEmpty ? nil : bytes
      }
    }
  }
}
