import Hexoskin

func lazyLink(_ hexo: HexoskinClient) async throws -> String? {
  // snippet.lazy
  let ranges = try await hexo.resource("range").list()  // of the user there is the URI alone
  let name = try await ranges[0].user.first_name.string  // fetches the user
  // snippet.end
  return name
}

func twentyRanges(_ hexo: HexoskinClient) async throws -> [String] {
  var names: [String] = []
  // snippet.twenty
  let ranges = try await hexo.resource("range").list(["user": 99])
  for range in ranges {
    names.append(try await range.user.first_name.string ?? "")  // one request for all
  }
  // snippet.end
  return names
}

func refresh(_ hexo: HexoskinClient) async throws -> HexoskinObject {
  // snippet.forceRefresh
  let user = try await hexo.resource("user").get(99, forceRefresh: true)
  // snippet.end
  return user
}

func forgetObjects(_ hexo: HexoskinClient) {
  // snippet.clear
  hexo.clearObjectCache()
  // snippet.end
}

func identity(_ hexo: HexoskinClient, _ ranges: HexoskinList) async throws -> Bool {
  // snippet.identity
  let user = try await hexo.resource("user").get(99)
  let owner = try await ranges[0].user.object
  print(owner === user)  // true
  // snippet.end
  return owner === user
}

func pendingChange(_ hexo: HexoskinClient, _ ranges: HexoskinList) async throws -> String? {
  // snippet.pending
  let user = try await hexo.resource("user").get(99)
  user["first_name"] = "Billy Bob"
  let name = try await ranges[0].user.first_name.string  // "Billy Bob": every holder sees it
  // snippet.end
  return name
}

func sendPendingChange(_ user: HexoskinObject) async throws {
  // snippet.send
  if user.hasChanges { try await user.update() }
  // snippet.end
}

func withoutWaiting(_ range: HexoskinObject) -> (String?, Int?) {
  // snippet.loaded
  let name = range["name"]?.string  // what is there; nil where it was not loaded
  let rank = range["rank"]?.int
  // snippet.end
  return (name, rank)
}

func unknownField(_ range: HexoskinObject) async throws -> String? {
  // snippet.noSuchField
  do {
    _ = try await range.firstName
  } catch let error as HexoskinError {
    return "\(error)"  // names the field that is spelled nearly so; nothing was sent
  }
  // snippet.end
  return nil
}
