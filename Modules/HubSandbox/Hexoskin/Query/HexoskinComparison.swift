import HubJSON

/// Compares the values of a column with those of a query, as the server's database does.
struct HexoskinComparison: Sendable {
  typealias Test = @Sendable (JSONValue) -> Bool
  let kind: HexoskinField.Kind

  /// A value of a query in the type of the column.
  enum Operand: Hashable, Sendable {
    case number(Double)
    case text(String)
    case tooLarge, tooSmall

    /// Whether a value is less, the same or more; nil for values of another kind.
    func order(_ value: JSONValue) -> Int? {
      switch self {
      case .number(let number):
        guard let double = value.doubleValue ?? value.boolValue.map({ $0 ? 1 : 0 }) else { return nil }
        return double < number ? -1 : double > number ? 1 : 0
      case .text(let text):
        guard let string = value.stringValue else { return nil }
        return string == text ? 0 : string.utf8.lexicographicallyPrecedes(text.utf8) ? -1 : 1
      case .tooLarge: return value.isNull ? nil : -1
      case .tooSmall: return value.isNull ? nil : 1
      }
    }
  }

  /// The test of a look-up.
  ///
  /// - Returns: nil where the server fails only when it asks its database.
  /// - Throws: The refusal of a value of another type.
  func test(_ lookup: HexoskinLookup, _ argument: HexoskinCondition.Argument) throws(HexoskinRefusal) -> Test? {
    switch lookup {
    case .isnull:
      guard case .bool(let isNull) = argument else { return nil }
      return { $0.isNull == isNull }
    case .exact:
      guard let operand = try operand(argument) else { return { $0.isNull } }
      return { operand.order($0) == 0 }
    case .in:
      let operands = try operands(argument)
      return { value in operands.contains { $0.order(value) == 0 } }
    case .range:
      let operands = try operands(argument)
      guard operands.count == 2 else { return nil }
      return { value in (operands[0].order(value) ?? -1) >= 0 && (operands[1].order(value) ?? 1) <= 0 }
    case .gt: return try ordered(argument) { $0 > 0 }
    case .gte: return try ordered(argument) { $0 >= 0 }
    case .lt: return try ordered(argument) { $0 < 0 }
    case .lte: return try ordered(argument) { $0 <= 0 }
    case .regex, .iregex: return try expression(argument, ignoresCase: lookup == .iregex)
    default: return try pattern(lookup, argument)
    }
  }

  private func ordered(
    _ argument: HexoskinCondition.Argument, _ isRight: @escaping @Sendable (Int) -> Bool
  ) throws(HexoskinRefusal) -> Test {
    guard let operand = try operand(argument) else { throw .mismatch }
    return { value in operand.order(value).map(isRight) ?? false }
  }

  private func operands(_ argument: HexoskinCondition.Argument) throws(HexoskinRefusal) -> [Operand] {
    guard case .list(let texts) = argument else { return [] }
    var operands: [Operand] = []
    for text in texts { operands.append(try operand(text)) }
    return operands
  }

  /// - Returns: nil for none.
  private func operand(_ argument: HexoskinCondition.Argument) throws(HexoskinRefusal) -> Operand? {
    switch argument {
    case .none, .list: nil
    case .bool(let isTrue): kind == .string ? .text(isTrue ? "True" : "False") : .number(isTrue ? 1 : 0)
    case .text(let text): try operand(text)
    }
  }

  private func operand(_ text: String) throws(HexoskinRefusal) -> Operand {
    switch kind {
    case .integer:
      switch PythonNumber.integer(text) {
      case .value(let value)?: return .number(Double(value))
      case .tooLarge?: return .tooLarge
      case .tooSmall?: return .tooSmall
      case nil: throw .mismatch
      }
    case .float:
      guard let number = Double(text.trimmingWhitespace) else { throw .mismatch }
      return .number(number)
    case .datetime:
      guard let instant = HexoskinTime.instant(text) else { throw HexoskinTime.refusal(text, isDay: false) }
      return .text(instant)
    default: return .text(text)
    }
  }

  private func pattern(
    _ lookup: HexoskinLookup, _ argument: HexoskinCondition.Argument
  ) throws(HexoskinRefusal) -> Test {
    guard let word = Self.word(argument) else {
      if lookup == .iexact { return { $0.isNull } }
      throw .mismatch
    }
    // The database ignores the case of ASCII letters whether or not it is asked to.
    let wanted = Self.folded(word)
    return { value in
      guard !value.isNull else { return false }
      let text = Self.folded(PythonText.text(value))
      return switch lookup {
      case .iexact: text == wanted
      case .startswith, .istartswith: text.starts(with: wanted)
      case .endswith, .iendswith: text.reversed().starts(with: wanted.reversed())
      default: wanted.isEmpty || text.firstRange(of: wanted) != nil
      }
    }
  }

  private static func word(_ argument: HexoskinCondition.Argument) -> String? {
    switch argument {
    case .text(let text): text
    case .bool(let isTrue): isTrue ? "True" : "False"
    case .none, .list: nil
    }
  }

  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private func expression(
    _ argument: HexoskinCondition.Argument, ignoresCase: Bool
  ) throws(HexoskinRefusal) -> Test? {
    guard let pattern = Self.word(argument) else { throw .mismatch }
    guard (try? Regex(pattern)) != nil else { return nil }
    return { value in
      guard !value.isNull, let expression = try? Regex(pattern) else { return false }
      return PythonText.text(value).firstMatch(of: expression.ignoresCase(ignoresCase)) != nil
    }
  }
}
