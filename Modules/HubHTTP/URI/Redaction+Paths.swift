extension Redaction {
  /// A path with its query as it may be shown; queries within its values are hidden, too.
  ///
  /// - Parameters:
  ///   - path: A path, or a URL.
  ///   - note: Gets each value that is hidden, decoded.
  /// - Returns: The path without secrets.
  public func shown(path: String, noting note: (_ secret: String) -> Void = { _ in }) -> String {
    // By scalars: a combining mark behind a separator makes one character of both.
    let scalars = path.unicodeScalars
    guard let mark = scalars.firstIndex(of: "?") else { return path }
    let query = scalars[scalars.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
    let shown = query.map { self.shown(pair: String($0), note) }
    return "\(String(scalars[..<mark]))?\(shown.joined(separator: "&"))"
  }

  /// A name and its value; what follows a `;` may be another pair.
  private func shown(pair: String, _ note: (String) -> Void) -> String {
    let scalars = pair.unicodeScalars
    guard let equals = scalars.firstIndex(of: "=") else { return pair }
    let name = String(scalars[..<equals])
    let written = String(scalars[scalars.index(after: equals)...])
    let value = PercentEncoding.decode(written.replacing("+", with: " "))
    if hides(parameter: PercentEncoding.decode(name.replacing("+", with: " "))) {
      note(value)
      return "\(name)=\(Self.mark)"
    }
    if let semicolon = scalars.firstIndex(of: ";") {
      let first = String(scalars[..<semicolon])
      return "\(shown(pair: first, note));\(shown(pair: String(scalars[scalars.index(after: semicolon)...]), note))"
    }
    guard value.contains("?"), !value.contains(where: \.isWhitespace) else { return pair }
    let shownValue = shown(path: value, noting: note)
    return shownValue == value ? pair : "\(name)=\(PercentEncoding.queryComponent(shownValue))"
  }
}
