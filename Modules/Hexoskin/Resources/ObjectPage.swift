import HubJSON

/// A page of a list (wire page, section 5.4).
struct ObjectPage {
  let objects: [JSONObject]
  let meta: JSONObject

  /// Reads a page; an object that is no page counts as the only one of its list, as the reports of `report` are. Nil for
  /// anything else.
  init?(_ answer: ObjectAnswer) {
    guard let members = answer.members else { return nil }
    guard let meta = members["meta"]?.objectValue, let objects = members["objects"]?.arrayValue else {
      self.meta = JSONObject()
      self.objects = [members]
      return
    }
    self.meta = meta
    self.objects = objects.compactMap(\.objectValue)
  }

  /// Where the next page is; nil at the end.
  var next: String? { meta["next"]?.stringValue }

  /// Where the page before is; nil at the beginning.
  var previous: String? { meta["previous"]?.stringValue }
}
