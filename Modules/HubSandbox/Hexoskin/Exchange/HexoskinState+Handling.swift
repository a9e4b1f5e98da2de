import HubJSON

// Which handler answers a method.
extension HexoskinState {
  mutating func handleList(_ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    switch (call.resource.behaviour, call.method.lowercased()) {
    case (.failing, _), (.missing, _), (.unwritten, _), (.locked, _): throw .sorry()
    case (.data(let implied), _): return try data(call, implied)
    case (.report, _): return try answer(200, try report(call), to: call)
    case (.statistics, _): return try answer(200, try statistics(call), to: call)
    case (.imports, "post"): return try startImport(call)
    case (.readOnly, "post"), (.readOnly, "put"), (.readOnly, "patch"): throw try refusal(of: call, isList: true)
    // Nothing of a list may be deleted, so nothing is.
    case (.readOnly, "delete"): return SandboxResponse(status: 204, isChunked: false)
    case (_, "get"): return try answer(200, try list(call), to: call)
    case (_, "post"): return try post(call)
    case (_, "patch"): return try patchList(call)
    default: throw .sorry()
    }
  }

  mutating func handleDetail(_ key: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    switch (call.resource.behaviour, call.method.lowercased()) {
    case (.failing, _), (.missing, _), (.unwritten, _), (.locked, _): throw .sorry()
    case (.imports, "get"): return try answer(200, try followImport(key, call), to: call)
    case (_, "get"): return try answer(200, try detail(key, call), to: call)
    case (.readOnly, _):
      _ = try detail(key, call)
      throw call.method.lowercased() == "delete" ? .empty(401) : try refusal(of: call, isList: false)
    case (_, "put"): return try put(key, call)
    case (_, "patch"): return try patch(key, call)
    case (_, "delete"): return try delete(key, call)
    default: throw .sorry()
    }
  }

  /// The engine's own refusal has no challenge (wire page, 3.7); bodies are read before.
  private func refusal(of call: HexoskinCall, isList: Bool) throws(HexoskinRefusal) -> HexoskinRefusal {
    let body = try call.body()
    if isList, call.method.lowercased() != "post", body["objects"] == nil {
      return .badRequest("Invalid data sent: missing 'objects'")
    }
    return .empty(401)
  }
}
