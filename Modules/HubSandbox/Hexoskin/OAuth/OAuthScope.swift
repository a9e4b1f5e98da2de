/// What a token permits (wire page, 3.5).
enum OAuthScope {
  static let readOnly = "readonly"
  static let readWrite = "readwrite"
  static let all = [readOnly, readWrite]

  /// The scopes of a parameter; two blanks in a row have an empty one between them.
  static func list(_ text: String) -> [String] {
    text.trimmingWhitespace.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  }

  /// What a grant gives when nothing is asked for.
  static func standard(of grant: String) -> [String] { grant == "password" ? all : [readOnly] }
}
