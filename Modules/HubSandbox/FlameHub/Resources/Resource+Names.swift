import HubJSON

// The seam between the wire's names and those of the state.
extension Resource {
  /// The members of a body or seed by their names in the state; those that are none of the resource's are left out.
  func members(named body: JSONObject) -> JSONObject {
    if names.areCurrent { return body }
    return JSONObject(body.compactMap { spelling, value in names.name(of: spelling).map { (key: $0, value: value) } })
  }

  /// A record as the wire spells it, with the records that it includes.
  func spelled(_ record: JSONObject, in catalogue: ResourceCatalogue) -> JSONObject {
    if names.areCurrent { return record }
    return JSONObject(
      record.map { name, value in
        guard let relation = relation(name), let other = catalogue.resource(at: relation.path),
          case .object(let included) = value
        else { return (key: names.spelling(of: name), value: value) }
        return (key: names.spelling(of: name), value: .object(other.spelled(included, in: catalogue)))
      })
  }
}
