import HahnProCloud

/// Reads recorded values of time series back.
enum HahnProValueReading {
  static func time(_ text: String) throws -> TimeSeriesTime {
    guard let milliseconds = Int64(text), "\(milliseconds)" == text else {
      throw Unmakeable("a time that is not in milliseconds")
    }
    return TimeSeriesTime(milliseconds: milliseconds)
  }

  /// The values in the narrowest of the public forms: numbers, numbers with names, any JSON.
  static func entries(_ value: JSONValue) throws -> TimeSeriesEntries {
    guard let object = value.objectValue else { throw Unmakeable("a body that is no JSON object") }
    var values: [TimeSeriesTime: JSONValue] = [:]
    for (text, value) in object { values[try time(text)] = value }
    let numbers = values.compactMapValues(number)
    if numbers.count == values.count { return TimeSeriesEntries(numbers) }
    let rows = values.compactMapValues { value -> [String: Double]? in
      guard let members = value.objectValue, !members.isEmpty else { return nil }
      var row: [String: Double] = [:]
      for (name, value) in members {
        guard let number = number(value) else { return nil }
        row[name] = number
      }
      return row
    }
    return rows.count == values.count ? TimeSeriesEntries(rows) : TimeSeriesEntries(json: values)
  }

  /// The values of an asset's series that is named, not known by its id.
  static func assetValues(_ value: JSONValue) throws -> AssetValues {
    guard let object = value.objectValue else { throw Unmakeable("a body that is no JSON object") }
    for (name, _) in object
    where !["name", "readPermissions", "readWritePermissions", "values", "metadata"].contains(name) {
      throw Unmakeable("a member that the operation does not have")
    }
    guard let name = object["name"]?.stringValue, let values = object["values"],
      let read = texts(object["readPermissions"]), let readWrite = texts(object["readWritePermissions"]),
      object["metadata"].map({ $0.objectValue != nil }) ?? true
    else { throw Unmakeable("a member that is missing or not of the public type") }
    return AssetValues(
      name, readPermissions: read, readWritePermissions: readWrite, entries: try entries(values),
      metadata: object["metadata"]?.objectValue)
  }

  /// A number that stays the same as a `Double`.
  private static func number(_ value: JSONValue) -> Double? {
    guard let double = value.doubleValue, let number = JSONNumber(double), .number(number) == value else { return nil }
    return double
  }

  private static func texts(_ value: JSONValue?) -> [String]? {
    guard let items = value?.arrayValue else { return nil }
    let texts = items.compactMap(\.stringValue)
    return texts.count == items.count ? texts : nil
  }
}
