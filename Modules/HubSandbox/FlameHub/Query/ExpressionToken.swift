/// A token of the "expression" grammar of filters.
enum ExpressionToken: Hashable, Sendable {
  case open, close, comma, dot, end
  case keyword(String)
  case field(String)
  /// What stands between apostrophes; a doubled one is one.
  case text(String)

  /// What the server's messages call each function.
  private static let functions = [
    "not": "NOT", "and": "AND", "or": "OR", "eq": "eq", "gt": "gt", "gte": "gte", "lt": "lt", "lte": "lte",
    "contains": "like", "startsWith": "startsWith", "endsWith": "endsWith", "in": "in", "nin": "nin", "null": "NULL",
  ]

  /// What the server's messages call the token.
  var kind: String {
    switch self {
    case .open: "LPAREN"
    case .close: "RPAREN"
    case .comma: "COMMA"
    case .dot: "DOT"
    case .end: "EOF"
    case .keyword(let word): Self.functions[word] ?? word
    case .field: "FIELD"
    case .text: "ESCAPED_TEXT"
    }
  }

  /// Takes a text apart.
  static func tokens(of text: String) throws(HubFailure) -> [ExpressionToken] {
    let characters = Array(text)
    var tokens: [ExpressionToken] = []
    var position = 0
    while position < characters.count {
      let character = characters[position]
      if let mark = marks[character] {
        tokens.append(mark)
        position += 1
      } else if character.isWhitespace {
        position += 1
      } else if character == "'" {
        guard let (text, end) = quoted(characters, from: position) else { throw unexpectedCharacter(at: position) }
        tokens.append(.text(text))
        position = end
      } else {
        var end = position
        while end < characters.count, isNameCharacter(characters[end]) || characters[end] == "-" { end += 1 }
        // A name neither begins nor ends with a hyphen.
        while end > position, characters[end - 1] == "-" { end -= 1 }
        guard end > position, character != "-" else { throw unexpectedCharacter(at: position) }
        let word = String(characters[position..<end])
        tokens.append(functions[word] == nil ? .field(word) : .keyword(word))
        position = end
      }
    }
    return tokens
  }

  private static let marks: [Character: ExpressionToken] = ["(": .open, ")": .close, ",": .comma, ".": .dot]

  private static func isNameCharacter(_ character: Character) -> Bool {
    character == "_" || character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func quoted(_ characters: [Character], from start: Int) -> (text: String, end: Int)? {
    var text = ""
    var position = start + 1
    while position < characters.count {
      if characters[position] != "'" {
        text.append(characters[position])
        position += 1
      } else if position + 1 < characters.count, characters[position + 1] == "'" {
        text.append("'")
        position += 2
      } else {
        return (text, position + 1)
      }
    }
    return nil
  }

  private static func unexpectedCharacter(at position: Int) -> HubFailure {
    .syntax("Unexpected character at position \(position).")
  }
}

extension HubFailure {
  /// An expression that is none.
  static func syntax(_ details: String) -> HubFailure {
    .unreadableQuery("The input syntax is invalid: \(details)", code: "syntaxInvalid")
  }
}
