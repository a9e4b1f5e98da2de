import Hexoskin

/// Which of its two entry points a request goes to (wire page, section 1).
struct HexoskinGeneration {
  /// The entry point.
  let path: String
  /// The request at the newer entry point, by whose paths operations are named.
  let newer: HTTPRequest

  init(of request: HTTPRequest) {
    let older = "/api/v1/"
    var newer = request
    if request.path.hasPrefix(older) { newer.path = "/api/" + request.path.dropFirst(older.count) }
    path = request.path.hasPrefix(older) ? "/api/v1" : "/api"
    self.newer = newer
  }
}
