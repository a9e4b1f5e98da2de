import HubJSON

/// A value of a time series.
struct SeriesPoint: Sendable {
  /// Milliseconds since 1970.
  let time: Int64
  /// One value, or several by their names.
  let value: JSONValue

  /// As it is sent: the named values stand beside the timestamp.
  var json: JSONValue {
    var members: JSONObject = ["timestamp": .number(JSONNumber(time))]
    if let fields = value.objectValue {
      for (name, field) in fields where name != "timestamp" { members[name] = field }
    } else {
      members["value"] = value
    }
    return .object(members)
  }
}
