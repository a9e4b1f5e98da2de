import HubJSON

/// What a field of a record must be.
indirect enum FilterCondition: Sendable {
  case equal(JSONValue)
  case member(of: [JSONValue])
  case less(JSONValue, orEqual: Bool)
  case greater(JSONValue, orEqual: Bool)
  case startsWith(String)
  case endsWith(String)
  case contains(String)
  /// A pattern of SQL.
  case like(String)
  case not(FilterCondition)
}
