import HubPlatform

/// Where a client keeps what a server says of its resources (wire page, section 4.4).
///
/// It is never too old: it is asked for again only after ``HexoskinClient/clearResourceCache()``.
public struct HexoskinResourceCache: Sendable {
  enum Kind: Sendable {
    case file(prefix: String)
    case store(any HexoskinResourceStore)
    case none
  }

  let kind: Kind

  /// A file of JSON, named by the prefix and the server's address: `.api_stash_https.api.hexoskin.com`.
  ///
  /// What is there and cannot be read, such as the pickles of the Python client, is passed over, and replaced by what
  /// the server says.
  ///
  /// - Parameter prefix: What the path begins with; it is in the current folder unless it says otherwise.
  /// - Returns: The cache.
  public static func file(prefix: String = ".api_stash") -> HexoskinResourceCache {
    HexoskinResourceCache(kind: .file(prefix: prefix))
  }

  /// A place of the caller's own.
  public static func store(_ store: any HexoskinResourceStore) -> HexoskinResourceCache {
    HexoskinResourceCache(kind: .store(store))
  }

  /// Nothing is kept beyond the client's own life.
  public static let none = HexoskinResourceCache(kind: .none)

  /// The place for a server.
  ///
  /// - Parameters:
  ///   - server: The address without slashes at its end.
  ///   - version: The version of the API that is asked for.
  /// - Returns: The place, nil for none.
  func place(server: String, version: String?) -> (any HexoskinResourceStore)? {
    switch kind {
    case .file(let prefix): ResourceFile(path: Self.path(prefix, server: server, version: version))
    case .store(let store): store
    case .none: nil
    }
  }

  /// The path of the file: every run of characters that no word has is one dot, and none is at the end.
  static func path(_ prefix: String, server: String, version: String?) -> String {
    let text = server + (version.map { ".\($0)" } ?? "")
    var name = ""
    for character in text.unicodeScalars {
      let isWord = character == "_" || character.properties.isAlphabetic || character.properties.numericType != nil
      if isWord { name.unicodeScalars.append(character) } else if name.last != "." { name += "." }
    }
    while name.last == "." { name.removeLast() }
    return "\(prefix)_\(name)"
  }
}
