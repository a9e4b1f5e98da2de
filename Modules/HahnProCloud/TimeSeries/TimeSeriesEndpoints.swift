import HubHTTP
import HubTransport

/// What the service of time series offers beyond records (wire page, section 5.15).
enum TimeSeriesEndpoints {
  static let addValues = Endpoint("timeSeries.addValues", service: "api", .post, "/tsm/{id}", success: .created)
  static let ofAsset = Endpoint("timeSeries.ofAsset", service: "api", .get, "/tsm/asset/{asset}")
  static let recentOfAsset = Endpoint(
    "timeSeries.recentValuesOfAsset", service: "api", .get, "/tsm/asset/{asset}/recent")
  static let addToAsset = Endpoint(
    "timeSeries.addValuesToAsset", service: "api", .post, "/tsm/assets/{asset}", success: .created)
  static let addManyToAsset = Endpoint(
    "timeSeries.addManyValuesToAsset", service: "api", .post, "/tsm/assets/{asset}/bulk", success: .created)
  static let recentValue = Endpoint("timeSeries.recentValue", service: "api", .get, "/tsm/{id}/recent")
  static let values = Endpoint("timeSeries.values", service: "api", .get, "/tsm/{id}/{from}")
  static let valuesOfPeriod = Endpoint("timeSeries.valuesOfPeriod", service: "api", .get, "/tsm/{id}/{from}/{to}")

  /// Fixed names come before arguments.
  static let all = [
    addValues, addToAsset, addManyToAsset, ofAsset, recentValue, values, recentOfAsset, valuesOfPeriod,
  ]
}
