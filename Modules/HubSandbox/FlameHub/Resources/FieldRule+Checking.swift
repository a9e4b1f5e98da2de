import HubJSON

/// A value is refused with what the issue says besides the member's name.
private struct Refusal: Error {
  let message: String
  let code: String
  var details: JSONObject = [:]
  /// The member inside the value that is wrong.
  var nested: String?

  /// The server's validator fails without telling why.
  static let unexplained = Refusal(message: "", code: "")
}

extension [FieldRule] {
  /// The members of a body that the rules know, as they are stored; unknown ones are dropped.
  func values(of body: JSONObject, on verb: Resource.Verb, named names: WireNames = .current) throws(HubFailure)
    -> JSONObject
  {
    var values = JSONObject()
    var issues: [ValidationIssue] = []
    for rule in self where rule.verbs.contains(verb) {
      let isOptional = rule.presence == .optional || verb == .update
      let received = body[rule.name]
      if received == nil && isOptional { continue }
      if received == .null && rule.allowsNull {
        values[rule.name] = .null
        continue
      }
      do {
        values[rule.name] = try rule.check.value(received)
      } catch {
        if error.code.isEmpty { throw .invalid([]) }
        let message = error.message.isEmpty ? "\(rule.name) must be an array." : error.message
        issues.append(
          ValidationIssue(
            member: error.nested.map { "\(rule.name).\($0)" } ?? rule.name, message: message, code: error.code,
            details: error.details,
            isOptional: isOptional, received: received, wireName: names.spelling(of: rule.name)))
      }
    }
    guard issues.isEmpty else { throw .invalid(issues) }
    return values
  }
}

extension FieldRule.Check {
  fileprivate func value(_ received: JSONValue?) throws(Refusal) -> JSONValue {
    switch self {
    case .text(let length):
      return .string(try Self.text(received, length))
    case .length(let length):
      guard case .number(let number)? = received else { return .string(try Self.text(received, length)) }
      _ = try Self.text(.string(number.text), length)
      return .number(number)
    case .name(let length):
      return .string(try Self.name(received, length))
    case .externalName(let length):
      let text = try Self.text(received, length)
      guard text.utf8.allSatisfy(Self.isExternalNameByte) else {
        throw Refusal(
          message: "Invalid string: must match pattern /^[a-z0-9-_]*$/", code: "pattern",
          details: ["data": ["pattern": "/^[a-z0-9-_]*$/"]])
      }
      return .string(text)
    case .accountName(let length):
      return .string(try Self.accountName(received, length))
    case .presence:
      guard let received else { throw Self.mismatch(nil, expected: "any") }
      return received
    case .anyCaseEmail:
      let text = try Self.string(received)
      guard Self.isEmailAddress(text) else { throw Refusal(message: "Invalid email address", code: "email") }
      return .string(text)
    case .email:
      let text = try Self.string(received)
      guard Self.isEmailAddress(text) else { throw Refusal(message: "Invalid email address", code: "email") }
      return .string(text.lowercased())
    case .uuid:
      let text = try Self.string(received)
      guard UUIDText.isValid(text) else { throw Refusal(message: "Invalid UUID", code: "uuid") }
      return .string(text)
    case .boolean:
      guard case .bool(let value)? = received else { throw Self.mismatch(received, expected: "boolean") }
      return .bool(value)
    case .integer(let range):
      guard case .number(let number)? = received else { throw Self.mismatch(received, expected: "number") }
      guard let value = number.intValue else {
        throw Refusal(
          message: "Invalid input: expected int, received number", code: "value_invalid", details: ["expected": "int"])
      }
      return .number(JSONNumber(try Self.bounded(value, range)))
    case .oneOf(let options):
      guard case .string(let text)? = received, options.contains(text) else {
        let list = options.map { "\"\($0)\"" }.joined(separator: "|")
        throw Refusal(message: "Invalid option: expected one of \(list)", code: "one_of_failed")
      }
      return .string(text)
    case .arguments(let isTraced):
      guard case .array(let arguments)? = received else {
        throw isTraced ? Refusal(message: "", code: "value_invalid") : .unexplained
      }
      return .array(try arguments.map(Self.argument))
    case .urls:
      let text = try Self.string(received)
      guard text.split(separator: ",").allSatisfy({ $0.contains("://") && !$0.contains(" ") }), !text.isEmpty else {
        let issue: JSONValue = [["code": "invalid_format", "format": "url", "path": [], "message": "Invalid URL"]]
        let written = String(decoding: issue.serialized(pretty: true), as: UTF8.self)
        throw Refusal(message: written, code: "value_invalid")
      }
      return .string(text)
    }
  }

  private static func argument(_ received: JSONValue) throws(Refusal) -> JSONValue {
    guard case .object(let members) = received else { throw .unexplained }
    var argument = JSONObject()
    do {
      argument["value"] = .string(try text(members["value"], 2...512))
    } catch {
      var refusal = error
      refusal.nested = "value"
      throw refusal
    }
    if let position = members["position"] {
      guard [.null, "before", "after"].contains(position) else {
        throw Refusal(message: "Invalid input", code: "value_invalid", nested: "position")
      }
      argument["position"] = position
    }
    return .object(argument)
  }

  private static func name(_ received: JSONValue?, _ length: ClosedRange<Int>) throws(Refusal) -> String {
    let trimmed = try string(received).trimmingWhitespace.lowercased()
    let text = try text(.string(trimmed), length)
    guard !text.contains(where: \.isWhitespace) else {
      throw Refusal(message: "Whitespace character is not allowed.", code: "value_invalid")
    }
    guard text.utf8.allSatisfy({ isExternalNameByte($0) || $0 == UInt8(ascii: ".") }) else {
      throw Refusal(message: "Only the characters [a-z0-9-_.]+ are allowed.", code: "value_invalid")
    }
    return text
  }

  private static func accountName(_ received: JSONValue?, _ length: ClosedRange<Int>) throws(Refusal) -> String {
    let text = try text(received, length)
    guard text.utf8.allSatisfy({ isExternalNameByte($0 | 0x20) || isExternalNameByte($0) || $0 == UInt8(ascii: ".") })
    else {
      throw Refusal(message: "Only the characters [A-Za-z0-9-_.]+ are allowed.", code: "value_invalid")
    }
    return text
  }

  private static func text(_ received: JSONValue?, _ length: ClosedRange<Int>) throws(Refusal) -> String {
    let text = try string(received)
    // JavaScript counts UTF-16 units.
    let count = text.utf16.count
    if count < length.lowerBound {
      throw Refusal(
        message: "Too small: expected string to have >=\(length.lowerBound) characters", code: "min_length",
        details: ["data": ["min": .number(JSONNumber(length.lowerBound))]])
    }
    if count > length.upperBound {
      throw Refusal(
        message: "Too big: expected string to have <=\(length.upperBound) characters", code: "max_length",
        details: ["data": ["max": .number(JSONNumber(length.upperBound))]])
    }
    return text
  }

  private static func bounded(_ value: Int64, _ range: ClosedRange<Int64>) throws(Refusal) -> Int64 {
    if value < range.lowerBound {
      throw Refusal(
        message: "Too small: expected number to be >=\(range.lowerBound)", code: "min_value",
        details: ["data": ["min": .number(JSONNumber(range.lowerBound))]])
    }
    if value > range.upperBound {
      throw Refusal(
        message: "Too big: expected number to be <=\(range.upperBound)", code: "max_value",
        details: ["data": ["max": .number(JSONNumber(range.upperBound))]])
    }
    return value
  }

  private static func string(_ received: JSONValue?) throws(Refusal) -> String {
    guard case .string(let text)? = received else { throw mismatch(received, expected: "string") }
    return text
  }

  private static func mismatch(_ received: JSONValue?, expected: String) -> Refusal {
    let kind =
      switch received {
      case nil: "undefined"
      case .null: "null"
      case .bool: "boolean"
      case .number: "number"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    return Refusal(
      message: "Invalid input: expected \(expected), received \(kind)",
      code: received == nil ? "required" : "value_invalid", details: ["expected": .string(expected)])
  }

  private static func isExternalNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  private static func isEmailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) >= 2
  }
}
