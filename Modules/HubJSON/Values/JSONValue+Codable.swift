extension JSONValue: Codable {
  /// Reads any value. `HubJSONDecoder` keeps numbers and order exactly; another decoder gives what it has.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? ValueDecoder {
      self = decoder.document.jsonValue(at: decoder.index)
    } else if let container = try? decoder.container(keyedBy: PathKey.self) {
      self = .object(
        JSONObject(
          try container.allKeys.map { ($0.stringValue, try container.decode(JSONValue.self, forKey: $0)) }))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      self = try JSONValue(scalar: decoder.singleValueContainer())
    }
  }

  private init(scalar container: any SingleValueDecodingContainer) throws {
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else {
      self = .number(try JSONNumber(scalar: container))
    }
  }

  /// Writes the value; exactly with `HubJSONEncoder`.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: PathKey.self)
      for (key, value) in members { try container.encode(value, forKey: PathKey(stringValue: key)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number): try number.encode(to: encoder)
    }
  }
}

extension JSONNumber: Codable {
  /// Reads a number. `HubJSONDecoder` keeps it exactly; another decoder gives what it has.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // For HubJSON's own containers this is the exact text.
    self = container is ValueDecoder ? try container.decode(JSONNumber.self) : try JSONNumber(scalar: container)
  }

  fileprivate init(scalar container: any SingleValueDecodingContainer) throws {
    if let value = try? container.decode(Int64.self) {
      self.init(value)
    } else if let value = try? container.decode(UInt64.self) {
      self.init(value)
    } else if let number = JSONNumber(try container.decode(Double.self)) {
      self = number
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "JSON has no such number.")
    }
  }

  /// Writes the number; exactly with `HubJSONEncoder`.
  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? ValueEncoder { return try encoder.encode(self) }
    var container = encoder.singleValueContainer()
    if let value = intValue {
      try container.encode(value)
    } else if let value = UInt64(text) {
      try container.encode(value)
    } else {
      try container.encode(doubleValue)
    }
  }
}

extension JSONObject: Codable {
  /// Reads an object. `HubJSONDecoder` keeps the order; another decoder gives the one it has.
  public init(from decoder: any Decoder) throws {
    guard case .object(let object) = try JSONValue(from: decoder) else {
      throw DecodingError.typeMismatch(
        JSONObject.self, .init(codingPath: decoder.codingPath, debugDescription: "Expected an object."))
    }
    self = object
  }

  /// Writes the members in order, as far as the encoder keeps it.
  public func encode(to encoder: any Encoder) throws {
    try JSONValue.object(self).encode(to: encoder)
  }
}
