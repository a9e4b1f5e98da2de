import Hexoskin

func create(_ hexo: HexoskinClient, user: HexoskinObject) async throws -> HexoskinObject? {
  // snippet.create
  let created = try await hexo.resource("range").create([
    "name": "testnew_range",
    "start": 353_163_129_199,
    "end": 353_163_139_199,
    "user": .object(user),
  ])
  guard let range = created.object else { return nil }
  // snippet.end
  return range
}

func createAnsweredByURI(_ hexo: HexoskinClient, range: HexoskinObject, user: HexoskinObject) async throws
  -> HexoskinObject
{
  let track: HexoskinObject
  // snippet.createdURI
  let fields: HexoskinParameters = ["name": "loop", "source": "gps", "range": .object(range), "user": .object(user)]
  switch try await hexo.resource("track").create(fields) {
  case .object(let object): track = object
  case .uri(let uri): track = try await hexo.object(from: uri)  // this resource answers with nothing else
  }
  // snippet.end
  return track
}

func typedCreate(_ hexo: HexoskinClient, user: HexoskinUser) async throws -> HexoskinRange? {
  // snippet.typedCreate
  let created = try await hexo.ranges.create(
    .init(name: "testnew_range", start: 353_163_129_199, end: 353_163_139_199, user: user))
  // snippet.end
  return created.object
}

func update(_ range: HexoskinObject) async throws {
  // snippet.property
  range["name"] = "newtestyrangey"
  try await range.update()
  print(range)
  // snippet.end
}

func update(_ range: HexoskinObject, users: HexoskinList) async throws {
  // snippet.fields
  try await range.update(["user": .object(users[0])])
  print(range)
  // snippet.end
}

func typedUpdate(_ hexo: HexoskinClient, _ range: HexoskinRange) async throws -> HexoskinRange? {
  // snippet.typedUpdate
  let updated = try await hexo.ranges.update(range) {
    $0.name = "run"; $0.note = nil
  }  // the rest is not sent
  // snippet.end
  return updated
}

func typedReplace(_ hexo: HexoskinClient, _ range: HexoskinRange) async throws -> HexoskinRange? {
  // snippet.typedReplace
  var changed = range
  changed.name = "ride"
  let replaced = try await hexo.ranges.replace(changed)  // all of it
  // snippet.end
  return replaced
}

func delete(_ range: HexoskinObject) async throws {
  // snippet.delete
  try await range.delete()
  // snippet.end
}

func typedDelete(_ hexo: HexoskinClient, _ range: HexoskinRange) async throws {
  // snippet.typedDelete
  try await hexo.ranges.delete(range)
  // snippet.end
}

func deleteFromAList(_ ranges: HexoskinList) async throws {
  // snippet.deleteAt
  try await ranges.delete(at: 0)  // on the server, and from the list
  // snippet.end
}

func deleteFromAListThatAllowsNone(_ hexo: HexoskinClient) async throws -> MethodNotAllowed? {
  let datatypes = try await hexo.resource("datatype").list()
  // snippet.deleteRefused
  do {
    try await datatypes.delete(at: 5)
  } catch let error as MethodNotAllowed {
    print(error)  // delete method is not allowed on a datatype detail; allowed are get
    return error
  }
  // snippet.end
  return nil
}

func several(_ hexo: HexoskinClient, _ ranges: [HexoskinObject], user: HexoskinObject) async throws
  -> [HexoskinObject]
{
  // snippet.patch
  let objects = try await hexo.resource("range").patch(
    [
      ["resource_uri": .object(ranges[0]), "name": "morning"],
      ["name": "evening", "start": 353_163_129_199, "end": 353_163_139_199, "user": .object(user)],
    ],
    deleting: [ranges[1]])  // all of it, or nothing
  // snippet.end
  return objects
}
