import HubJSON

/// A line of the emulated telemetry store.
struct LogEntry: Sendable {
  let time: String
  let level: String
  let message: String
  /// What the line is about; with null for absent members, as the body had them.
  let labels: JSONObject

  /// The line as the store lists it: its members in the store's order, labels by name.
  var listed: JSONValue {
    let sorted = labels.map { (key: $0.key, value: $0.value) }.sorted { $0.key < $1.key }
    return [
      "channel": "http", "service": "hub-server-core", "time": .string(time), "message": .string(message),
      "level": .string(level), "labels": .object(JSONObject(sorted)),
    ]
  }

  /// The line as the answer to its creation shows it.
  var written: JSONObject {
    [
      "time": .string(time), "level": .string(level), "channel": "http", "service": "hub-server-core",
      "message": .string(message), "labels": .object(labels),
    ]
  }
}
