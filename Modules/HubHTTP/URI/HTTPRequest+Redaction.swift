extension HTTPRequest {
  /// The URL as it may be shown.
  public func redactedURL(_ redaction: Redaction = .standard) -> String {
    "\(scheme)://\(authority)\(redaction.shown(path: path))"
  }
}

extension HTTPRequest: CustomStringConvertible {
  /// Method and URL without secrets.
  public var description: String { "\(method) \(redactedURL())" }
}

extension HTTPRequest: CustomDebugStringConvertible {
  /// Method, URL and fields without secrets.
  public var debugDescription: String {
    let fields = headerFields.map { "\n\($0.name): \(Redaction.standard.shown($0))" }
    return description + fields.joined()
  }
}

extension HTTPRequest: CustomReflectable {
  /// Method, shown URL and fields: what `dump` prints holds no secret either.
  public var customMirror: Mirror {
    Mirror(self, children: ["method": method.rawValue, "url": redactedURL(), "headerFields": headerFields])
  }
}

extension HTTPField: CustomStringConvertible {
  /// Name and value, without secrets.
  public var description: String { "\(name): \(Redaction.standard.shown(self))" }
}

extension HTTPField: CustomReflectable {
  /// Name and shown value: what `dump` prints holds no secret either.
  public var customMirror: Mirror {
    Mirror(self, children: ["name": name.rawName, "value": Redaction.standard.shown(self)])
  }
}
