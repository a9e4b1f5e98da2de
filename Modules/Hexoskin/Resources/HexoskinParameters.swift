public import HubErrors
public import HubHTTP
import HubJSON

/// Names and values: what a list is asked for, or the fields of an object.
///
/// ```swift
/// let parameters: HexoskinParameters = ["user": 99, "start__gte": 359_840_000_000, "rank__in": [0, 1]]
/// ```
///
/// In a query truth values are `True` and `False`, several values are joined by commas, objects are their URIs and instants
/// are ticks; a name that stands there more than once is sent as often (wire page, section 6.2).
public struct HexoskinParameters: Hashable, Sendable {
  /// A name and its value.
  public struct Parameter: Hashable, Sendable {
    /// The name, in a query perhaps with a look-up such as `start__gte`.
    public var name: String
    /// The value.
    public var value: HexoskinValue

    /// A name and its value.
    public init(_ name: String, _ value: HexoskinValue) {
      self.name = name
      self.value = value
    }
  }

  /// The parameters in order.
  public var parameters: [Parameter]

  /// Parameters.
  public init(_ parameters: [Parameter] = []) { self.parameters = parameters }

  /// Parameters in the order of their names.
  public init(_ values: [String: HexoskinValue]) {
    parameters = values.sorted { $0.key < $1.key }.map { Parameter($0.key, $0.value) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { parameters.isEmpty }

  /// The first value of a name, nil when there is none. Setting a value replaces all of that name.
  public subscript(name: String) -> HexoskinValue? {
    get { parameters.first { $0.name == name }?.value }
    set {
      let place = parameters.firstIndex { $0.name == name } ?? parameters.endIndex
      parameters.removeAll { $0.name == name }
      if let newValue { parameters.insert(Parameter(name, newValue), at: place) }
    }
  }

  /// Adds a name once for each of several values, as the Python client sends a set.
  public mutating func add(_ name: String, each values: some Sequence<HexoskinValue>) {
    parameters += values.map { Parameter(name, $0) }
  }

  /// The query.
  ///
  /// - Parameter rate: Ticks in a second.
  /// - Returns: The items in order.
  /// - Throws: `InvalidRequestError` for what a query cannot say: null, members, an object without a URI, and a comma in one
  ///   of several values.
  public func queryItems(ticksPerSecond rate: Int64) throws(InvalidRequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    for parameter in parameters {
      items.append(
        QueryItem(parameter.name, try parameter.value.query(parameter.name, ticksPerSecond: rate)))
    }
    return items
  }

  /// The members of an object that is sent.
  ///
  /// - Throws: `InvalidRequestError` for a name that stands there twice, and an object without a URI.
  func members(ticksPerSecond rate: Int64) throws(InvalidRequestError) -> JSONObject {
    var members = JSONObject()
    for parameter in parameters {
      guard members[parameter.name] == nil else {
        throw InvalidRequestError("the field '\(parameter.name)' is given twice")
      }
      members[parameter.name] = try parameter.value.body(parameter.name, ticksPerSecond: rate)
    }
    return members
  }
}

extension HexoskinParameters: ExpressibleByDictionaryLiteral {
  /// Parameters in the order written; a name may stand there more than once.
  public init(dictionaryLiteral elements: (String, HexoskinValue)...) {
    self.init(elements.map { Parameter($0.0, $0.1) })
  }
}
