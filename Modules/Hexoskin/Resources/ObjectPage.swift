import HubJSON

/// A page of a list (wire page, section 5.4).
struct ObjectPage {
  let objects: [JSONObject]
  let meta: JSONObject

  /// Reads a page; an object that is no page counts as the only one of its list, as the reports of `report` are. Nil for
  /// anything else, a page that lacks a part or has one of another shape among it.
  init?(_ answer: ObjectAnswer) {
    guard let members = answer.members else { return nil }
    let parts = (members["meta"], members["objects"])
    // An object may have fields of these names; a page has no URI.
    if (parts.0 == nil && parts.1 == nil) || members["resource_uri"]?.stringValue != nil {
      meta = JSONObject()
      objects = [members]
      return
    }
    guard let meta = parts.0?.objectValue, let elements = parts.1?.arrayValue else { return nil }
    self.meta = meta
    objects = elements.compactMap(\.objectValue)
    guard objects.count == elements.count else { return nil }
  }

  /// Where the next page is; nil at the end.
  var next: String? { meta["next"]?.stringValue }

  /// Where the page before is; nil at the beginning.
  var previous: String? { meta["previous"]?.stringValue }
}
