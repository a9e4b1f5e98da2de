public import HubErrors
public import HubTransport

/// A file to upload: its name, and its bytes wherever they are.
public struct UploadFile: Sendable {
  /// The name that the server is told.
  public var name: String

  /// The bytes; their media type is sent.
  public var body: Body

  /// A file of a body.
  public init(name: String, body: Body) {
    self.name = name
    self.body = body
  }

  /// A file on this machine; it is read as it is sent.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - name: The name that the server is told, nil for the last part of the path.
  ///   - mediaType: The media type, nil for what the ending of the name stands for.
  /// - Returns: The file.
  /// - Throws: `FileError` when it cannot be read.
  public static func file(
    at path: String, name: String? = nil, mediaType: String? = nil
  ) throws(FileError) -> UploadFile {
    let name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    return UploadFile(name: name, body: try .file(at: path, mediaType: mediaType ?? Self.mediaType(of: name)))
  }

  /// Bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - name: The name that the server is told.
  ///   - mediaType: The media type, nil for what the ending of the name stands for.
  /// - Returns: The file.
  public static func bytes(_ bytes: [UInt8], name: String, mediaType: String? = nil) -> UploadFile {
    UploadFile(name: name, body: .bytes(bytes, mediaType: mediaType ?? Self.mediaType(of: name)))
  }

  /// Bytes that arrive piece by piece; the upload cannot be repeated once it has begun.
  ///
  /// - Parameters:
  ///   - chunks: The bytes.
  ///   - length: How many there are, nil when that is not known.
  ///   - name: The name that the server is told.
  ///   - mediaType: The media type, nil for what the ending of the name stands for.
  /// - Returns: The file.
  public static func stream(
    _ chunks: BodyChunks, length: Int64? = nil, name: String, mediaType: String? = nil
  ) -> UploadFile {
    UploadFile(name: name, body: .stream(chunks, length: length, mediaType: mediaType ?? Self.mediaType(of: name)))
  }

  private static func mediaType(of name: String) -> String {
    let ending = name.split(separator: ".").count > 1 ? name.split(separator: ".").last?.lowercased() : nil
    switch ending {
    case "txt", "log", "md": return "text/plain"
    case "csv": return "text/csv"
    case "html", "htm": return "text/html"
    case "json": return "application/json"
    case "xml": return "application/xml"
    case "pdf": return "application/pdf"
    case "zip": return "application/zip"
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "gif": return "image/gif"
    case "svg": return "image/svg+xml"
    default: return "application/octet-stream"
    }
  }
}
