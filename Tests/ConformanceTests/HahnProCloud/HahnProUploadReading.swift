import HahnProCloud
import HubTesting

/// Reads a recorded upload back: a file, and who may do what with it.
struct HahnProUploadReading {
  let file: UploadFile
  let readPermissions: [String]
  let readWritePermissions: [String]

  init(_ call: HahnProRecordedCall) throws {
    _ = try call.parameters()
    guard let type = call.exchange.request.headerFields[.contentType].flatMap(MediaType.init),
      type.essence == "multipart/form-data"
    else { throw Unmakeable("a body of another media type") }
    guard let parts = SentPart.parts(of: call.exchange.requestBody ?? [], type: type) else {
      throw Unmakeable("a body that is no multipart form")
    }
    let files = parts.filter { $0.name == "file" }
    guard files.count == 1, let file = files.first, let name = file.fileName else {
      throw Unmakeable("a form without its one file")
    }
    self.file = UploadFile(name: name, body: .bytes(file.bytes, mediaType: file.type))
    readPermissions = try Self.texts("readPermissions", parts)
    readWritePermissions = try Self.texts("readWritePermissions", parts)
    guard parts.count == 1 + readPermissions.count + readWritePermissions.count else {
      throw Unmakeable("a part that the operation does not have")
    }
  }

  private static func texts(_ name: String, _ parts: [SentPart]) throws -> [String] {
    try parts.filter { $0.name == name }.map { part in
      guard part.fileName == nil, part.type == nil, let text = String(validating: part.bytes, as: UTF8.self) else {
        throw Unmakeable("a part that is no text")
      }
      return text
    }
  }
}
