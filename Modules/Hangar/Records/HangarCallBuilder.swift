import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubQuery
@_spi(Backend) import HubTransport

/// What the calls of every kind of record are built with.
struct HangarCallBuilder: Sendable {
  let profile: HangarProfile

  /// The call of a list.
  func list<Item: HangarResource>(
    _ route: HangarListRoute, arguments: [String: String] = [:], _ query: ListQuery<Item>
  ) throws(InvalidRequestError) -> Call<Page<Item>> {
    let items = try HangarDialect(profile: profile, route: route).items(for: query, operation: route.endpoint.name)
    let isThinned = items.contains { $0.name == "includeHiddenChannels" && $0.value == "false" }
    return Call<HangarPageEnvelope<Item>>.json(
      route.endpoint, arguments: arguments, query: items, decoder: HubJSONDecoder()
    ).map { $0.page(isThinned: isThinned) }
  }

  /// A call that is answered with a value as JSON.
  func value<Output: Decodable & Sendable>(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = []
  ) -> Call<Output> {
    .json(endpoint, arguments: arguments, query: query, decoder: HubJSONDecoder())
  }

  /// A call that is answered with text; errors are asked for as JSON nevertheless (wire page, section 2.3).
  func text(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = []
  ) -> Call<String> {
    Call(
      endpoint, arguments: arguments, query: query,
      headerFields: [.accept: "text/plain;charset=UTF-8, application/json;q=0.9"]
    ) { head, bytes in try HangarText.decode(bytes, head) }
  }

  /// A call that is answered with a file, in whichever form it is.
  func file(_ endpoint: Endpoint, arguments: [String: String], query: [QueryItem] = []) -> Call<[UInt8]> {
    Call(endpoint, arguments: arguments, query: query, headerFields: [.accept: "*/*"]) { $1 }
  }

  /// A name as an argument of a path.
  func argument(_ name: String, _ what: String, _ endpoint: Endpoint) throws(InvalidRequestError) -> String {
    // Servers answer these with 400, whatever stands around them (wire page, section 2.1).
    guard !name.contains(where: { "/;%\\".contains($0) }) else {
      throw InvalidRequestError(
        operation: endpoint.name, "'\(name)' is no name of a \(what): names hold none of '/', ';', '%' and '\\'")
    }
    guard !name.isEmpty, !name.allSatisfy(\.isWhitespace) else {
      throw InvalidRequestError(operation: endpoint.name, "the name of the \(what) is empty")
    }
    return name
  }

  /// What keeps current servers from taking a name of digits alone for a number: their numbers win over names.
  ///
  /// Lists refuse the parameter, so that it is for other routes only (wire page, section 7).
  func namesOnly(_ names: String...) -> [QueryItem] {
    names.contains(where: isTakenForNumber) ? [QueryItem("resolveId", "false")] : []
  }

  /// A name as an argument of the path of a list, which current servers cannot be told not to take for a number.
  func listArgument(_ name: String, _ what: String, _ endpoint: Endpoint) throws(InvalidRequestError) -> String {
    guard !isTakenForNumber(name) else {
      throw InvalidRequestError(
        operation: endpoint.name,
        "'\(name)' has digits alone: the server could take it for the number of another \(what), and lists cannot tell "
          + "it not to; read the records one by one, by name")
    }
    return try argument(name, what, endpoint)
  }

  private func isTakenForNumber(_ name: String) -> Bool {
    profile.isCurrent && !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The two days that statistics are asked between.
  func days(
    _ first: CalendarDay, _ last: CalendarDay, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> [QueryItem] {
    guard first <= last else {
      throw InvalidRequestError(operation: endpoint.name, "the first day, \(first), comes after the last, \(last)")
    }
    return [QueryItem("fromDate", first.instantText), QueryItem("toDate", last.instantText)]
  }

  /// Refuses what the profile lacks.
  func needsCurrent(_ endpoint: Endpoint) throws(InvalidRequestError) {
    guard profile.isCurrent else {
      throw InvalidRequestError(
        operation: endpoint.name, HangarProfile.lacking("this operation", profile).reason)
    }
  }
}
