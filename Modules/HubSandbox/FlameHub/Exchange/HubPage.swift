import HubJSON

/// A list as a query asks for it.
struct HubPage: Sendable {
  let resource: Resource
  let records: [JSONObject]
  let total: Int
  let query: ResourceQuery
}
