import HubJSON

/// The state that an emulated Hexoskin has unless it is told otherwise, in the form of a `seed.json`.
enum HexoskinStandardSeed {
  static var json: JSONValue {
    [
      "format": 1, "backend": "hexoskin", "version": "tastypie-0.15.1",
      "server": ["throttled": ["label", "zone"], "nextId": next], "applications": applications, "callbacks": callbacks,
      "users": users, "tokens": tokens, "resources": .array(resources), "objects": objects,
    ]
  }

  private static let callbacks: JSONValue = [
    "https://app.example/cb", "https://app.example/cb?x=1", "https://app.example/\u{E9}cran?q=a b",
  ]

  private static let applications: JSONValue = [
    application("K", "S3cr3t", "password"), application("KCODE", "c0de/S&cret=", "authorization_code"),
    application("KIMPL", "impl", "implicit"), application("KDENY", "deny", "authorization_code", denies: true),
    application("KHELD", "h3ld out+s", "authorization_code", user: "mia@example.org"),
  ]

  private static func application(
    _ key: JSONValue, _ secret: JSONValue, _ grant: JSONValue, user: JSONValue = "ann@example.com", denies: Bool = false
  ) -> JSONValue {
    ["key": key, "secret": secret, "grant": grant, "consentsAs": user, "denies": .bool(denies)]
  }

  private static let users: JSONValue = [
    user(99, "ann@example.com", "pw", "Ann", "Example", sees: [99, 100]),
    user(100, "bob@example.com", "pw:with:colons", "Bob", "Ex\u{E4}mple", sees: [100]),
    user(214, "mia@example.org", "m1a pass", "Mia", "Held", sees: [214, 99]),
    user(300, "gone@example.com", "pw", "Gone", "Away", sees: [300], isActive: false),
  ]

  private static func user(
    _ id: JSONValue, _ email: JSONValue, _ password: JSONValue, _ first: JSONValue, _ last: JSONValue, sees: JSONValue,
    isActive: Bool = true
  ) -> JSONValue {
    [
      "id": id, "email": email, "password": password, "firstName": first, "lastName": last,
      "active": .bool(isActive), "sees": sees,
    ]
  }

  private static let tokens: JSONValue = [
    ["kind": "oauth1-token", "value": "atok", "secret": "asec", "client": "K", "subject": "ann@example.com"],
    [
      "kind": "access", "value": "AT-fixed", "client": "K", "subject": "ann@example.com", "scope": "readwrite",
      "state": "valid",
    ],
    [
      "kind": "access", "value": "AT-expired", "client": "K", "subject": "ann@example.com", "scope": "readonly",
      "state": "expired", "expiresAt": "1970-01-01T00:00:01Z",
    ],
  ]
}
