import Hexoskin
import HubTesting

/// A server that describes itself; what a path is answered with can be replaced.
enum DiscoveryStub {
  static func answer(_ replaced: [String: ReceivedResponse] = [:]) -> StubTransport.Answer {
    { sent in
      if let answer = replaced[sent.request.path] { return answer }
      switch sent.request.path {
      case "/api/": return .json(Documents.index)
      case "/api/bundle/schema/": return .empty(.unauthorized)
      case "/api/range/schema/":
        return .json(
          Documents.schema(
            list: #"["get", "post"]"#, detail: #"["get", "put", "patch", "delete"]"#, fields: Documents.rangeFields))
      case "/api/datatype/schema/", "/api/user/schema/": return .json(Documents.schema())
      default: return .empty(.notFound)
      }
    }
  }
}
