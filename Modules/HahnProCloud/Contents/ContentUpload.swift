import HubErrors
@_spi(Backend) public import HubTransport

/// A file with the permissions that its content gets: the form that is sent (wire page, section 5.3).
public struct ContentUpload: Sendable {
  /// The file.
  public var file: UploadFile
  /// The roles that may read the content; there must be one at least.
  public var readPermissions: [String]
  /// The roles that may read and change the content; there must be one at least.
  public var readWritePermissions: [String]
  /// Is told how much of the form has been handed over.
  public var progress: ProgressHandler?

  /// A form.
  public init(
    _ file: UploadFile, readPermissions: [String], readWritePermissions: [String], progress: ProgressHandler? = nil
  ) {
    self.file = file
    self.readPermissions = readPermissions
    self.readWritePermissions = readWritePermissions
    self.progress = progress
  }

  /// The form: the file, and one part for every role.
  func body(_ operation: String, random: any RandomSource) throws(InvalidRequestError) -> Body {
    guard !file.name.isEmpty else { throw InvalidRequestError(operation: operation, "the file has no name") }
    try HahnProPermissions.check(readWritePermissions, readPermissions, operation: operation)
    guard !readPermissions.isEmpty else {
      // Both must be sent, and a form has no way to say an empty list.
      throw InvalidRequestError(
        operation: operation,
        "readPermissions is empty, which a form cannot say; give the roles of readWritePermissions, which may read anyway"
      )
    }
    var form = MultipartForm([.init(name: "file", fileName: file.name, body: file.body)])
    for (name, roles) in [("readPermissions", readPermissions), ("readWritePermissions", readWritePermissions)] {
      form.parts += roles.map { .init(name: name, body: .bytes(Array($0.utf8), mediaType: nil)) }
    }
    return form.body(random: random).reporting(to: progress)
  }

  /// The time for the call: a minute, and a second more for every 64 KiB; an hour when the length is not known.
  var timeout: Duration {
    guard let length = file.body.length else { return .seconds(3600) }
    return .seconds(60 + length >> 16)
  }
}

extension HahnProConnection {
  /// Checks the roles of an upload, gives it its time, and sends it.
  func upload<Output>(
    _ call: Call<Output>, _ upload: ContentUpload, _ options: RequestOptions
  ) async throws -> Output {
    try await check(upload.readPermissions + upload.readWritePermissions, operation: call.endpoint.name, options)
    var options = options
    if options.timeout == nil, pipeline.options.timeout != nil { options.timeout = upload.timeout }
    return try await run(call, options)
  }
}
