public import HubErrors
import HubHTTP
public import HubQuery
public import HubTransport

/// The calls of pages, as values: they can be looked at and printed before they are made.
public struct HangarPageCalls: Sendable {
  let builder: HangarCallBuilder

  /// The call of the main page of a project.
  public func main(of project: ID<HangarProject>) throws(InvalidRequestError) -> Call<String> {
    let endpoint = PageEndpoints.main
    return builder.text(
      endpoint, arguments: try slug(project, endpoint), query: builder.namesOnly(project.rawValue))
  }

  /// The call of a page of a project; the empty path is the main page.
  public func get(_ path: String, of project: ID<HangarProject>) throws(InvalidRequestError) -> Call<String> {
    let endpoint = PageEndpoints.get
    return builder.text(
      endpoint, arguments: try slug(project, endpoint),
      query: [QueryItem("path", path)] + builder.namesOnly(project.rawValue))
  }

  private func slug(
    _ project: ID<HangarProject>, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> [String: String] {
    ["slug": try builder.argument(project.rawValue, "project", endpoint)]
  }
}
