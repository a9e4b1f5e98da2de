import HubHTTP
import HubJSON

extension FlameHubState {
  /// `POST /buckets/{idOrName}/upload` (flame-hub.md, 5.2). Uploading needs a login only.
  mutating func upload(to key: String, _ request: SandboxRequest, by caller: Caller) throws(HubFailure) -> HubAnswer {
    let bucket = try find(key, of: .buckets, for: caller)
    guard let type = request.fields[.contentType].flatMap(MediaType.init), type.essence == "multipart/form-data" else {
      throw .rule("A multipart content-type header is required.")
    }
    guard let boundary = type.parameters["boundary"], !boundary.isEmpty else {
      throw .inside("Multipart: Boundary not found")
    }
    guard let body = MultipartBody(request.body, boundary: boundary) else {
      throw .inside("Unexpected end of form")
    }
    var shown: [JSONValue] = []
    for file in body.files { shown.append(.object(try store(file, in: bucket, by: caller))) }
    return .json(201, ["data": .array(shown), "meta": ["total": .number(JSONNumber(shown.count))]])
  }

  private mutating func store(_ file: MultipartBody.File, in bucket: JSONObject, by caller: Caller)
    throws(HubFailure) -> JSONObject
  {
    let path = FilePath(file.name)
    let record = newRecord(
      of: .bucketFiles,
      from: [
        "name": .string(path.name), "path": .string(file.name), "directory": .string(path.directory),
        "size": .number(JSONNumber(file.bytes.count)), "hash": .string(randomness.hexadecimal(64)),
        "actorType": .string(caller.kind.rawValue), "actorId": .string(caller.id),
        "realmId": bucket["realmId"] ?? .null, "bucketId": .string(bucket.id),
      ])
    do {
      try checkUniqueness(of: record, in: .bucketFiles)
    } catch {
      // The database's refusal is not translated.
      throw .inside("An internal error occurred.")
    }
    records["bucket-files"].put(record)
    contents[record.id] = file.bytes
    addAnalysisFile(for: record, by: caller)
    return records.projection(record, of: .bucketFiles)
  }
}
