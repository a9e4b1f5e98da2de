extension Document {
  /// The way from the root to a token, found by descending: paths cost nothing until something fails.
  func path(to target: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var place = 0
    while place != target {
      let container = tokens[place]
      let isObject = container.kind == .object
      guard isObject || container.kind == .array else { return path }
      var child = place + 1
      var position = 0
      while child < Int(container.next) {
        let value = isObject ? child + 1 : child
        if target < Int(tokens[value].next) {
          path.append(
            isObject && tokens[child].length >= 0
              ? PathKey(stringValue: string(of: tokens[child])) : PathKey(intValue: position))
          place = value
          break
        }
        child = Int(tokens[value].next)
        position += 1
      }
      // A member name is no value; its path is that of its object.
      guard place <= target, child < Int(container.next) else { return path }
    }
    return path
  }

  /// The error for a value of another kind than the model wants.
  func mismatch(_ wanted: Any.Type, at index: Int) -> DecodingError {
    if tokens[index].kind == .null {
      return .valueNotFound(
        wanted, .init(codingPath: path(to: index), debugDescription: "Expected \(wanted) but found null."))
    }
    return .typeMismatch(
      wanted,
      .init(codingPath: path(to: index), debugDescription: "Expected \(wanted) but found \(found(at: index))."))
  }

  /// The error for a value of the right kind that the model's type cannot hold.
  func unfit(_ wanted: Any.Type, at index: Int, _ reason: String) -> DecodingError {
    .dataCorrupted(
      .init(codingPath: path(to: index), debugDescription: "Expected \(wanted): \(found(at: index)) \(reason)."))
  }

  /// What stands at a token, in words; the text of numbers only, since strings may be secrets.
  private func found(at index: Int) -> String {
    switch tokens[index].kind {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .literalTrue, .literalFalse: "a Boolean"
    case .null: "null"
    case .number: "the number \(abbreviated(string(of: tokens[index])))"
    }
  }

  private func abbreviated(_ number: String) -> String {
    number.utf8.count <= 64 ? number : "\(number.prefix(64))… (\(number.utf8.count) characters)"
  }
}
