import Hexoskin

func account(_ hexo: HexoskinClient) async throws -> HexoskinAccount {
  // snippet.account
  let account = try await hexo.accounts.only()
  print(account)
  // snippet.end
  return account
}

func users(_ hexo: HexoskinClient) async throws -> [HexoskinUser] {
  // snippet.users
  let users = try await hexo.users.list().items
  for user in users { print(user.number, user.firstName ?? "", user.email ?? "") }
  // snippet.end
  return users
}

func recordsBefore(_ hexo: HexoskinClient) async throws -> [HexoskinRecord] {
  // snippet.filter
  let records = try await hexo.records.list(where: .start < 347_477_726_132).items
  // snippet.end
  return records
}

func recordsBeforeByLabels(_ hexo: HexoskinClient) async throws -> HexoskinList {
  // snippet.labels
  let records = try await hexo.resource("record").where(startTimestamp__lt: 347_477_726_132)
  // snippet.end
  return records
}

func recordsBeforeByParameters(_ hexo: HexoskinClient) async throws -> HexoskinList {
  // snippet.parameters
  let records = try await hexo.resource("record").list(["startTimestamp__lt": 347_477_726_132])
  // snippet.end
  return records
}

func typedRecordsByParameters(_ hexo: HexoskinClient) async throws -> [HexoskinRecord] {
  // snippet.typedParameters
  let records = try await hexo.records.list(parameters: ["startTimestamp__lt": 347_477_726_132]).items
  // snippet.end
  return records
}

func conditions(_ hexo: HexoskinClient, user: HexoskinUser) async throws -> [HexoskinRange] {
  // snippet.conditions
  let ranges = try await hexo.ranges.list(
    where: .user == HexoskinLink(user) && .rank.isMember(of: [0, 1]) && .name.hasPrefix("walk"),
    sort: .descending(.start), page: .init(limit: 50)
  ).items
  // snippet.end
  return ranges
}

func everyDatatype(_ hexo: HexoskinClient) async throws -> [String] {
  var names: [String] = []
  // snippet.all
  for try await datatype in hexo.datatypes.all() {  // page by page
    names.append(datatype.name)
  }
  // snippet.end
  return names
}

func item(_ hexo: HexoskinClient) async throws -> HexoskinObject {
  // snippet.item
  let records = try await hexo.resource("record").list()
  print(records.count, records[0])
  // snippet.end
  return records[0]
}

func nested(_ records: HexoskinList) async throws -> HexoskinValue {
  // snippet.nested
  let user = try await records[0].user  // an object of its own, which came with the record
  print(user)
  // snippet.end
  return user
}

func nextPage(_ datatypes: HexoskinList) async throws -> Int {
  // snippet.next
  if datatypes.nextURL != nil {
    try await datatypes.loadNext()  // to the end of the same list
  }
  print(datatypes.count, datatypes.totalCount ?? 0)
  // snippet.end
  return datatypes.count
}

func everyPage(_ datatypes: HexoskinList) async throws -> Int {
  // snippet.endOfPages
  do {
    while true { try await datatypes.loadNext() }
  } catch HexoskinError.endOfList {
    print(datatypes.count, "is all there is")
  }
  // snippet.end
  return datatypes.count
}

func walk(_ hexo: HexoskinClient) async throws -> Int {
  var count = 0
  // snippet.walk
  for try await point in try await hexo.resource("trackpoint").list(["track": 1]).all {
    print(point["position"]?[0]?.double ?? 0, point["position"]?[1]?.double ?? 0)
    count += 1
  }
  // snippet.end
  return count
}

func byID(_ hexo: HexoskinClient) async throws -> HexoskinObject {
  // snippet.id
  let user = try await hexo.resource("user").get(99)
  // snippet.end
  return user
}

func byURI(_ hexo: HexoskinClient, _ user: HexoskinObject) async throws -> HexoskinObject? {
  // snippet.uri
  guard let uri = user.uri else { return nil }  // "/api/user/99/"
  let same = try await hexo.resource("range").get(uri)  // the URI leads to its own resource: a user
  // snippet.end
  return same
}

func fromURI(_ hexo: HexoskinClient) async throws -> HexoskinObject {
  // snippet.objectFrom
  let user = try await hexo.object(from: "/api/user/99/")  // or the whole address
  // snippet.end
  return user
}

func typedByID(_ hexo: HexoskinClient) async throws -> HexoskinUser? {
  // snippet.typed
  let user = try await hexo.users.get(99)  // or its id or URI as text, or a link
  let none = try await hexo.users.getIfPresent(4711)  // nil
  // snippet.end
  return none ?? user
}
