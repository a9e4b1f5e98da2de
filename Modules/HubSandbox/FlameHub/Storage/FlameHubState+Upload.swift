import HubCrypto
import HubHTTP
import HubJSON

extension FlameHubState {
  /// `POST /buckets/{idOrName}/upload` (flame-hub.md, 5.2), as far as it can be answered before the body has arrived.
  /// Uploading needs a login only.
  func admitUpload(to key: String, _ request: SandboxRequest, by caller: Caller) throws(HubFailure) -> HubAnswer {
    let bucket = try find(key, of: .buckets, for: caller)
    if generation == .hub08, let type = request.fields[.contentType].flatMap(MediaType.init),
      type.essence == "application/x-www-form-urlencoded"
    {
      // The library that reads uploads reads forms, too, and finds no file there.
      return .json(201, ["data": [], "meta": ["total": 0]])
    }
    guard let type = request.fields[.contentType].flatMap(MediaType.init), type.essence == "multipart/form-data" else {
      throw generation == .hub08
        ? .inside("Unsupported content type") : .rule("A multipart content-type header is required.")
    }
    guard let boundary = type.parameters["boundary"], !boundary.isEmpty else {
      throw .inside("Multipart: Boundary not found")
    }
    let upload = AdmittedUpload(
      request: request, bucketID: bucket.id, caller: caller, boundary: boundary, room: storageRoom)
    return HubAnswer(status: 201, content: .upload(upload))
  }

  /// Keeps the files of an upload, all of them or none.
  mutating func keep(_ files: [UploadReceiver.File], of upload: AdmittedUpload) throws(HubFailure) -> HubAnswer {
    // The bucket, and the room, may have gone while the body arrived.
    let bucket = try find(upload.bucketID, of: .buckets, for: upload.caller)
    if let room = storageRoom, files.reduce(0, { $0 + $1.content.count }) > room { throw .storageFull }
    var shown: [JSONValue] = []
    for file in files {
      let stored = try store(file, in: bucket, by: upload.caller)
      shown.append(.object(records.catalogue.form(of: .bucketFiles).spelled(stored, in: records.catalogue)))
    }
    return .json(201, ["data": .array(shown), "meta": ["total": .number(JSONNumber(shown.count))]])
  }

  private var storageRoom: Int? {
    settings.storageLimit.map { limit in max(0, limit - contents.values.reduce(0) { $0 + $1.count }) }
  }

  private mutating func store(_ file: UploadReceiver.File, in bucket: JSONObject, by caller: Caller)
    throws(HubFailure) -> JSONObject
  {
    let path = FilePath(file.name)
    // The name of the object: chosen freely, in Hub 0.8 made of the file's name.
    var hash = randomness.hexadecimal(64)
    if generation == .hub08, let digest = try? HashFunction.sha256.digest(of: Array(file.name.utf8)) {
      hash = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    let record = newRecord(
      of: .bucketFiles,
      from: [
        "name": .string(path.name), "path": .string(file.name), "directory": .string(path.directory),
        "size": .number(JSONNumber(file.content.count)), "hash": .string(hash),
        "actorType": .string(caller.kind.rawValue), "actorId": .string(caller.id),
        "realmId": generation == .hub08 ? .string(caller.realmID) : bucket["realmId"] ?? .null,
        "bucketId": .string(bucket.id),
      ])
    do {
      try checkUniqueness(of: record, in: records.catalogue.form(of: .bucketFiles))
    } catch {
      // The database's refusal is not translated.
      throw .inside("An internal error occurred.")
    }
    records["bucket-files"].put(record)
    contents[record.id] = file.content
    if generation == .hub08 {
      for other in files(sharing: record) { contents[other.id] = file.content }
    }
    addAnalysisFile(for: record, by: caller)
    return records.projection(record, of: records.catalogue.form(of: .bucketFiles))
  }
}
