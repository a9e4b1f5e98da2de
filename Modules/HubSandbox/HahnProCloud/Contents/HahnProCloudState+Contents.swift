import HubHTTP
import HubJSON

extension HahnProCloudState {
  /// What only contents have (hahnpro-cloud.md, 5.3).
  mutating func contents(_ method: String, _ path: [String], _ call: CloudCall) throws(CloudFailure) -> CloudAnswer? {
    switch (method, path.count) {
    case ("POST", 0) where call.request.fields[.contentType].flatMap(MediaType.init)?.isJSON != true:
      return .json(201, shown(try upload(call), of: .contents))
    case ("GET", 2) where path[1] == "download":
      let content = try find(.contents, path[0], for: call.caller)
      return .bytes(files[content.id] ?? [], type: content.text("mimetype") ?? "application/octet-stream")
    default: return nil
    }
  }

  /// Keeps an uploaded file; the form may leave out the members that there are defaults for.
  mutating func upload(_ call: CloudCall, defaults: JSONObject = [:]) throws(CloudFailure) -> CloudRecord {
    let parts = try call.parts()
    guard let file = parts.first(where: { $0.head.fileName != nil }), let encoded = file.head.fileName else {
      throw .badRequest("The form has no file")
    }
    // The bytes of the name are UTF-8 (observed of the official client).
    let name = String(decoding: encoded.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    let type = file.head.type ?? "application/octet-stream"
    let size = JSONValue.number(JSONNumber(file.bytes.count))
    let storage: JSONObject = [
      "id": .string(randomness.hexadecimal(24)), "filename": .string(name), "mimetype": .string(type), "size": size,
      "createdAt": .string(now.description), "provider": "s3", "type": "original",
    ]
    var body: JSONObject = [
      "fileId": .string(storage.id), "filename": .string(name), "mimetype": .string(type), "size": size,
      "files": [.object(storage)],
    ]
    for (name, value) in defaults { body[name] = value }
    for member in CloudRecord.permissionMembers + ["tags"] {
      // The service's documentation also spells them in the singular.
      let given = parts.filter { $0.head.field == member || $0.head.field == String(member.dropLast()) }
      guard !given.isEmpty else { continue }
      body[member] = .array(given.flatMap { Self.words(in: $0.text) }.map(JSONValue.string))
    }
    let content = try create(.contents, body, by: call.caller)
    files[content.id] = file.bytes
    return content
  }

  /// Several values come as parts of one name, as a JSON array or with commas between them.
  private static func words(in text: String) -> [String] {
    if text.hasPrefix("["), let array = try? JSONValue(parsing: Array(text.utf8)).arrayValue {
      return array.compactMap(\.stringValue)
    }
    return text.split(separator: ",").map(\.trimmingWhitespace).filter { !$0.isEmpty }
  }
}
