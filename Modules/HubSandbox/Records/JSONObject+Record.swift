import HubJSON

extension JSONObject {
  /// The text of a member, nil when it is absent, null or no text.
  func text(_ name: String) -> String? { self[name]?.stringValue }

  /// The record's id.
  var id: String { text("id") ?? "" }

  /// Whether a member is there and is `true`.
  func isTrue(_ name: String) -> Bool { self[name]?.boolValue ?? false }

  /// Whether a member is there, null included.
  func has(_ name: String) -> Bool { self[name] != nil }
}

extension JSONValue {
  /// A text or null.
  init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }
}
