import HubJSON

extension HubAnswer {
  /// The JSON text of the body, nil when the body is none.
  func json(in catalogue: ResourceCatalogue) -> JSONValue? {
    switch content {
    case .json(let value): value
    case .record(let record, let resource, let meta):
      switch catalogue.generation {
      case .hub08: .object(resource?.spelled(record, in: catalogue) ?? record)
      case .hub013: ["data": .object(record), "meta": .object(meta)]
      }
    case .page(let page): page.json(in: catalogue)
    case .noRoute: catalogue.generation == .hub08 ? nil : ["status": 404, "message": "Not Found"]
    case .none, .text, .stream, .upload: nil
    }
  }
}

extension HubPage {
  fileprivate func json(in catalogue: ResourceCatalogue) -> JSONValue {
    var meta: JSONObject = ["total": .number(JSONNumber(total))]
    if query.isPaged {
      meta["limit"] = .number(JSONNumber(query.limit))
      meta["offset"] = .number(JSONNumber(query.offset))
    }
    if catalogue.generation == .hub013 { meta["schema"] = .object(resource.schema.list(in: catalogue.release)) }
    return [
      "data": .array(records.map { .object(resource.spelled($0, in: catalogue)) }), "meta": .object(meta),
    ]
  }
}
