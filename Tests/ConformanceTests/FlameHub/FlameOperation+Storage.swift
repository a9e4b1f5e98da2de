import FlameHub
import HubPlatform
import HubTesting

extension FlameOperation {
  /// What goes into buckets and comes out of them.
  static func storage(_ hub: FlameHubClient, _ names: RecordedNames) -> [String: FlameOperation] {
    let (buckets, files) = (hub.storage.buckets, hub.storage.bucketFiles)
    return [
      "storage.buckets.upload": FlameOperation { match, exchange in
        try match.refuseQuery()
        return .files(try await buckets.upload(uploads(exchange), to: match.id), names)
      } read: {
        .files(try await buckets.upload([.bytes([], name: "any")], to: anyID), names)
      },
      "storage.buckets.archive": FlameOperation { match, _ in
        try match.refuseQuery()
        return .bytes(try await buckets.archive(of: match.id).body.collect(limit: .max))
      } read: {
        .bytes(try await buckets.archive(of: anyID).body.collect(limit: .max))
      },
      "storage.bucket-files.download": FlameOperation { match, _ in
        try match.refuseQuery()
        return .bytes(try await files.downloadBytes(match.id, limit: .max))
      } read: {
        .bytes(try await files.downloadBytes(anyID, limit: .max))
      },
    ]
  }

  /// The files of a recorded form.
  private static func uploads(_ exchange: RecordedExchange) throws -> [UploadFile] {
    guard let type = exchange.request.headerFields[.contentType].flatMap(MediaType.init),
      type.essence == "multipart/form-data"
    else { throw Unmakeable("a body of another media type") }
    guard let parts = SentPart.parts(of: exchange.requestBody ?? [], type: type) else {
      throw Unmakeable("a form that is not whole")
    }
    return try parts.map { part in
      guard let name = part.fileName else { throw Unmakeable("a part that is no file") }
      guard let type = part.type else { throw Unmakeable("a file without a media type") }
      return .bytes(part.bytes, name: name, mediaType: type)
    }
  }
}
