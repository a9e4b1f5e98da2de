import HubJSON

extension HTTPArchive {
  /// The archive as a HAR 1.2 file, which ``init(parsing:)`` reads back equal.
  ///
  /// Bodies of text stand there as they are, others in base64; those of requests, too, which HAR does not say. Forms
  /// are listed field by field besides. What an exchange does not know is written as HAR wants it: sizes of heads are
  /// -1, the whole time is waiting, the version is HTTP/1.1.
  ///
  /// Nothing is hidden here: ``redacted(_:secrets:)`` does that before.
  ///
  /// - Parameter pretty: Whether every member has a line of its own, which shows in a diff what changed.
  /// - Returns: The file's content in UTF-8.
  public func serialized(pretty: Bool = true) -> [UInt8] {
    var log: JSONObject = [
      "version": "1.2",
      "creator": ["name": "HubKit", "version": "\(RecordingMetadata.format)"],
      "pages": [],
      "entries": .array(exchanges.map(\.entry)),
    ]
    if let metadata { log["_hubkit"] = .object(metadata.members) }
    return JSONValue.object(["log": .object(log)]).serialized(pretty: pretty)
  }
}
