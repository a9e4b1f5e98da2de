import HubJSON

/// An object on its way into the store or out of it, with the members of the body that it came by.
struct HexoskinBundle: Sendable {
  let resource: HexoskinResource
  /// The members of the body; what is shown is put over them, and the rest of them is shown as well.
  var data: JSONObject
  /// The object's columns.
  var row: JSONObject

  /// The object's key, nil before it has one.
  var key: String? {
    guard let key = row[resource.key], !key.isNull else { return nil }
    return PythonText.text(key)
  }
}
