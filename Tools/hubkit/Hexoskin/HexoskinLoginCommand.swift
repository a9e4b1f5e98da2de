import CommandLineKit
import Hexoskin
import HubPlatform

/// `hubkit hexoskin login` and `logout`.
enum HexoskinLoginCommand {
  private static let ways = ["authorization_code", "implicit", "password", "oauth1"]

  static let login = CommandNode(
    CommandSpecification(
      name: "login", abstract: "Log in, in the browser, and keep the token in a file that only you can read.",
      discussion: """
        The browser comes back to --callback, an address of this machine that must be registered for your key. Where no \
        browser opens, open the address that is shown.
        """,
      parameters: [
        .option(
          "grant", "The way to the token that your key is registered for.", format: .oneOf(ways), defaults: [ways[0]]),
        .option("scope", "What the token is to be good for: readonly or readwrite.", defaults: ["readonly"]),
        .option(
          "callback", "Where the browser comes back to.", value: "url", defaults: [CallbackAddress.standard]),
        .flag("noBrowser", "Show the address only."),
      ])
  ) { values, context in
    let variables = try await ConnectionOptions.environment(values, context)
    let file = try HexoskinLogin.file(values, context, variables)
    let way = try values.required("grant", as: String.self)
    let settings = try await HexoskinConnectionOptions.settings(
      values, context, variables, isNamed: way == "password")
    let hexo = try HexoskinConnectionOptions.client(settings, .anonymous, values, context)
    try await complete(way, hexo, settings, values, context)
    try await HexoskinLogin(settings, hexo.credentials.current).write(to: file)
    context.note("logged in; the token is in \(file.path)")
  }

  static let logout = CommandNode(
    CommandSpecification(name: "logout", abstract: "Remove the token that 'login' keeps.")
  ) { values, context in
    let variables = try await ConnectionOptions.environment(values, context)
    let file = try HexoskinLogin.file(values, context, variables)
    try file.remove()
    context.note("\(file.path) is removed; the server still takes the token until it is over")
  }

  private static func complete(
    _ way: String, _ hexo: HexoskinClient, _ settings: HexoskinSettings, _ values: ParsedValues,
    _ context: CommandContext
  ) async throws {
    let scope = HexoskinScope(rawValue: try values.required("scope", as: String.self))
    if way == "password" {
      guard case .basic(let username, let password) = settings.credential else {
        throw UsageError("--grant password needs --username")
      }
      try await hexo.oauth2.logIn(username, password, scope: scope)
      return
    }
    let callback = try CallbackAddress(try values.required("callback", as: String.self))
    let receiver = try CallbackReceiver(callback)
    switch way {
    case "oauth1":
      let login = try await hexo.oauth1.authorization(callback: callback.text)
      try await hexo.oauth1.complete(login, callback: try await answer(login.url, receiver, values, context))
    default:
      let login =
        way == "implicit"
        ? try hexo.oauth2.implicitAuthorization(callback: callback.text, scope: scope)
        : try hexo.oauth2.authorization(callback: callback.text, scope: scope)
      try await hexo.oauth2.complete(login, callback: try await answer(login.url, receiver, values, context))
    }
  }

  /// Where the browser came back to.
  private static func answer(
    _ url: String, _ receiver: CallbackReceiver, _ values: ParsedValues, _ context: CommandContext
  ) async throws -> String {
    receiver.expectAnswer(from: url)
    let isOpen = !values.flag("noBrowser") && Browser.open(url, environment: context.environment)
    context.note(isOpen ? "the browser opens; if it does not, open" : "open this address in a browser:")
    context.note("  \(url)")
    return try await receiver.address()
  }
}
