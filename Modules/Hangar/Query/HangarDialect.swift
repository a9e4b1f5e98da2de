import HubErrors
import HubHTTP
import HubQuery

/// How a list is asked for (wire page, section 6); what the server would refuse or read differently is refused here.
struct HangarDialect: QueryDialect {
  let profile: HangarProfile
  let route: HangarListRoute

  func items<Resource>(for query: ListQuery<Resource>) throws(InvalidRequestError) -> [QueryItem] {
    guard query.include.isEmpty, query.fields.isEmpty else {
      throw InvalidRequestError("Hangar embeds nothing and has no optional fields; ask for the others by themselves")
    }
    return try page(query.page) + sort(query.sort?.parts ?? []) + filter(query.filter?.conditions ?? [])
  }

  private func page(_ request: PageRequest) throws(InvalidRequestError) -> [QueryItem] {
    if let limit = request.limit, limit < 1 {
      throw InvalidRequestError("a page has at least 1 item, not \(limit); at most \(route.maximumLimit(profile))")
    }
    if let offset = request.offset, offset < 0 {
      throw InvalidRequestError("a page begins at 0 or later, not at \(offset)")
    }
    return [("limit", request.limit), ("offset", request.offset)].compactMap { name, number in
      number.map { QueryItem(name, "\($0)") }
    }
  }

  private func sort<Resource>(_ parts: [Sort<Resource>.Part]) throws(InvalidRequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    for part in parts {
      guard route.sorts.contains(part.key.name) else {
        let known = route.sorts.isEmpty ? "it has a fixed order" : "known are \(route.sorts.joined(separator: ", "))"
        throw InvalidRequestError("this list cannot be sorted by '\(part.key.name)'; \(known)")
      }
      guard profile.isCurrent || !route.sortsSinceCurrent else {
        throw HangarProfile.lacking("sorting this list", profile)
      }
      items.append(QueryItem("sort", (part.order == .descending ? "-" : "") + part.key.name))
    }
    return items
  }

  private func filter(_ conditions: [FilterCondition]) throws(InvalidRequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    for condition in conditions {
      do {
        items += try values(condition, isRepeated: items.contains { $0.name == condition.field }).map {
          QueryItem(condition.field, $0)
        }
      } catch {
        throw InvalidRequestError("filter on '\(condition.field)': \(error.reason)")
      }
    }
    for rule in route.filters where profile.isCurrent {
      guard let other = rule.needs, items.contains(where: { $0.name == rule.name }) else { continue }
      guard items.contains(where: { $0.name == other }) else {
        throw InvalidRequestError(
          "filter on '\(rule.name)': versions are those of a platform; add a condition on '\(other)'")
      }
    }
    return items
  }

  private func values(_ condition: FilterCondition, isRepeated: Bool) throws(InvalidRequestError) -> [String] {
    // What is written out is the caller's own business, down to a parameter that nobody here knows.
    if case .written(let text) = condition.comparison { return [text] }
    guard let rule = route.filters.first(where: { $0.name == condition.field }),
      case .operands(let comparison, let operands) = condition.comparison
    else {
      let known = route.filters.map(\.name).joined(separator: ", ")
      throw InvalidRequestError("this list has no such condition; known are \(known)")
    }
    guard profile.isCurrent || !rule.sinceCurrent else { throw HangarProfile.lacking("this condition", profile) }
    guard comparison == .equal || comparison == .memberOf else {
      throw InvalidRequestError("Hangar has no '\(comparison)'; it has == and isMember(of:). Filter the rest yourself.")
    }
    guard !operands.isEmpty else { throw InvalidRequestError("the list is empty; nothing could match") }
    try check(rule, count: operands.count, isRepeated: isRepeated)
    var texts: [String] = []
    for operand in operands { texts.append(try text(operand)) }
    return texts
  }

  /// Refuses several values where the server heeds the first alone, or means by them something else than was said.
  private func check(_ rule: HangarFilterRule, count: Int, isRepeated: Bool) throws(InvalidRequestError) {
    let meansAll = rule.several == .allBeforeCurrent && !profile.isCurrent
    guard rule.several != .single || (count == 1 && !isRepeated) else {
      throw InvalidRequestError("the server heeds the first value alone; ask once for each")
    }
    guard !meansAll || count == 1 else {
      throw InvalidRequestError(
        "servers of the profile \(profile) want all of several values, those of the profile \(HangarProfile.current) "
          + "one of them; ask once for each")
    }
    guard meansAll || !isRepeated else {
      throw InvalidRequestError(
        "the server would take two conditions for 'one of both'; say so by isMember(of:), or filter the rest yourself")
    }
  }

  private func text(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    switch operand {
    case .text(let text):
      guard !text.allSatisfy(\.isWhitespace) else {
        throw InvalidRequestError("the value is blank, which servers take for everything or for nothing; leave it out")
      }
      return text
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return "\(value)"
    case .number, .instant, .null: throw InvalidRequestError("Hangar takes texts only")
    }
  }
}

extension HangarProfile {
  /// The refusal of what a profile lacks.
  static func lacking(_ what: String, _ profile: HangarProfile) -> InvalidRequestError {
    InvalidRequestError(
      "\(what) is there in the profile \(HangarProfile.current), and not in \(profile), which this client was made for")
  }
}
