public import HubHTTP
public import HubJSON

extension JSONValue {
  /// The value with every secret member hidden, at any depth.
  public func redacted(_ redaction: Redaction = .standard) -> JSONValue {
    switch self {
    case .array(let items):
      return .array(items.map { $0.redacted(redaction) })
    case .object(let members):
      var shown = JSONObject()
      for (name, value) in members {
        shown[name] =
          redaction.hides(member: name) && !value.isNull ? .string(Redaction.mark) : value.redacted(redaction)
      }
      return .object(shown)
    case .null, .bool, .number, .string:
      return self
    }
  }
}
