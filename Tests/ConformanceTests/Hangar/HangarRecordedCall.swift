import Hangar
import HubTesting

/// A recorded request, to be read back.
struct HangarRecordedCall: Sendable {
  let match: EndpointRouter.Match
  let exchange: RecordedExchange
  let profile: HangarProfile

  init(_ match: EndpointRouter.Match, _ exchange: RecordedExchange, profile: HangarProfile) {
    self.match = match
    self.exchange = exchange
    self.profile = profile
  }

  /// What the caller says beyond the call: the form that it asks for, a condition, a range.
  var options: RequestOptions {
    var fields = SentRequest.chosenFields(of: exchange.request)
    if HangarForm.accepted(exchange.request, match.endpoint) != nil {
      fields[.accept] = exchange.request.headerFields[values: .accept].joined(separator: ", ")
    }
    return RequestOptions(headerFields: fields)
  }

  /// The same, but for the condition that the client puts by itself.
  var unconditional: RequestOptions {
    var options = options
    options.headerFields[.ifNoneMatch] = nil
    return options
  }

  func argument(_ name: String) -> String { match.arguments[name] ?? "" }

  /// The query of an operation, each of whose parameters may be there once.
  func parameters(_ names: String...) throws -> RecordedParameters { try RecordedParameters(match.query, names: names) }

  /// The page of a list that is asked for with nothing else.
  func page() throws -> PageRequest { try HangarQueryReading<HangarUser>.page(parameters("limit", "offset")) }

  /// An argument that is a number of the server's.
  func number(_ name: String) throws -> Int64 {
    guard let number = Int64(argument(name)), "\(number)" == argument(name) else {
      throw Unmakeable("a malformed number in the path")
    }
    return number
  }

  /// Whether current servers take an argument for a number: digits alone, and nothing said against it.
  func isNumber(_ name: String, _ parameters: RecordedParameters) -> Bool {
    isNumeral(name) && profile != .v2023_12 && parameters["resolveId"] == nil
  }

  /// Refuses numbers in the place of names, and what tells them apart where there are none.
  func expectNames(_ names: String..., in parameters: RecordedParameters) throws {
    let hasNumerals = profile != .v2023_12 && names.contains(where: isNumeral)
    switch parameters["resolveId"] {
    case nil where hasNumerals: throw Unmakeable("a number in the place of a name, where calls take names only")
    case nil: return
    case "false" where hasNumerals: return
    default: throw Unmakeable("a parameter that says nothing here: resolveId")
    }
  }

  /// The two days between which statistics are asked for.
  func days(_ parameters: RecordedParameters) throws -> (CalendarDay, CalendarDay) {
    guard let from = parameters["fromDate"], let to = parameters["toDate"] else {
      throw Unmakeable("a parameter that is missing")
    }
    guard let first = HangarInstant.of(from), let last = HangarInstant.of(to) else {
      throw Unmakeable("a malformed parameter")
    }
    let days = (CalendarDay(first), CalendarDay(last))
    guard days.0 != days.1 || (first - last) <= .zero else { throw Unmakeable("two instants in the wrong order") }
    return days
  }

  private func isNumeral(_ name: String) -> Bool {
    !argument(name).isEmpty && argument(name).utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
