import CommandLineKit
import Hexoskin
import HubPlatform
import HubSandbox
import TestFolders
import Testing

@testable import hubkit

@Suite struct HexoskinLoginTests {
  private func withTerminal(
    tokenLife: Int64 = 3600, _ body: (Terminal, WholeFile, HexoskinSandbox) async throws -> Void
  ) async throws {
    var configuration = HexoskinSandboxConfiguration()
    configuration.tokenLife = tokenLife
    try await withFolder { folder in
      try await withSandbox(SandboxConfiguration(flameHub: nil, hexoskin: configuration)) { sandbox in
        let hexoskin = try #require(sandbox.hexoskin)
        let lines = [
          "HEXOSKIN_SERVER=\(hexoskin.url)", "HEXOSKIN_API_KEY=\(hexoskin.apiKey)",
          "HEXOSKIN_API_SECRET=\(hexoskin.apiSecret)", "HEXOSKIN_LOGIN_FILE=\(folder)/login.json",
        ]
        try await WholeFile("\(folder)/env").write(Array(lines.joined(separator: "\n").utf8))
        let terminal = Terminal(environment: ["XDG_CACHE_HOME": "\(folder)/cache"])
        var named = terminal
        named.environment["HEXOSKIN_USERNAME"] = hexoskin.username
        named.environment["HEXOSKIN_PASSWORD"] = hexoskin.password
        let login = await named.run("hexoskin", "login", "--grant", "password", "--env-file", "\(folder)/env")
        #expect(login.error.contains("\(folder)/login.json"), "\(login.error)")
        try await body(terminal, WholeFile("\(folder)/login.json", isPrivate: true), hexoskin)
      }
    }
  }

  private func client(_ login: HexoskinLogin, _ hexoskin: HexoskinSandbox) throws -> HexoskinClient {
    try HexoskinClient(
      server: ServerAddress(hexoskin.url), apiKey: hexoskin.apiKey, apiSecret: hexoskin.apiSecret,
      auth: login.credential, refreshesTokens: true, resourceCache: .none)
  }

  @Test func aTokenThatIsOverIsRenewedOnceAndKept() async throws {
    try await withTerminal(tokenLife: 20) { terminal, file, hexoskin in
      let first = try #require(try HexoskinLogin.read(file))
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      let account = await terminal.run("hexoskin", "list", "account", "--env-file", "/\(folder)/env")
      #expect(account.output.contains("ann@example.com"), "\(account.error)")
      let second = try #require(try HexoskinLogin.read(file))
      #expect(second.credential != first.credential)
      // A command that read the file before the token was renewed.
      let late = try client(first, hexoskin)
      let found = try await first.renewed(by: late, in: file, looks: 1)
      #expect(found.credential == second.credential)
      #expect(late.credentials.current == second.credential)
      #expect(try HexoskinLogin.read(file)?.credential == second.credential)
    }
  }

  @Test func aCommandThatIsEndedKeepsTheRenewedToken() async throws {
    try await withTerminal { _, file, hexoskin in
      let login = try #require(try HexoskinLogin.read(file))
      let hexo = try client(login, hexoskin)
      let renewing = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await login.renewed(by: hexo, in: file)
      }
      let renewed = try await renewing.value
      #expect(renewed.credential != login.credential)
      #expect(try HexoskinLogin.read(file)?.credential == renewed.credential)
    }
  }

  @Test func aRenewedTokenUndoesNoLogoutAndNoOtherLogin() async throws {
    try await withTerminal { _, file, hexoskin in
      let login = try #require(try HexoskinLogin.read(file))
      #expect(!login.isOver(at: Timestamp(secondsSince1970: 0)))
      let renewed = try await client(login, hexoskin).oauth2.refresh()
      let other = try await login.keep(renewed, in: file)
      #expect(try HexoskinLogin.read(file)?.credential == renewed)
      try await login.keep(.oauth2("third"), in: file)
      #expect(try HexoskinLogin.read(file)?.credential == renewed)
      try file.remove()
      try await other.keep(.oauth2("fourth"), in: file)
      #expect(try HexoskinLogin.read(file) == nil)
    }
  }

  @Test(arguments: [
    ("https://hub.example/auth?client_id=k&state=a%2Bb", "state=other&code=1", "state=a%2Bb&code=1", "?", "close this"),
    ("https://hub.example/auth?state=s", "code=1", "error=access_denied&state=s", "?", "was refused"),
    ("https://hub.example/auth?state=s", "fragment&", "fragment&state=s&access_token=t", "#", "close this"),
    ("https://hub.example/authorize?oauth_token=t", "state=t", "oauth_token=t&oauth_verifier=v", "?", "close this"),
    ("https://hub.example/auth?state=s", "state=s&state=t", "state=s&code=1", "?", "close this"),
  ])
  func onlyTheAnswerToTheLoginEndsIt(
    url: String, stray: String, answer: String, mark: String, text: String
  ) async throws {
    let (callback, receiver) = try listening()
    let transport = try Platform.makeTransport()
    func page(_ query: String) async throws -> (status: Int, text: String) {
      let request = HTTPRequest(
        method: .get, scheme: "http", authority: "127.0.0.1:\(callback.port)", path: "\(callback.path)?\(query)")
      let response = try await transport.send(request, body: nil, options: ExchangeOptions())
      let bytes = try await response.body.collect(limit: 100_000)
      return (response.head.status.code, String(decoding: bytes, as: UTF8.self))
    }
    #expect(try await page(answer).status == 400, "nothing is an answer before the login begins")
    receiver.expectAnswer(from: url)
    let refused = try await page(stray)
    #expect(refused.status == 400)
    #expect(refused.text.contains("not the answer to this login"))
    let last = try await page(answer)
    #expect(last.status == 200)
    #expect(last.text.contains(text))
    #expect(last.text.contains("history.replaceState"))
    let rest = answer.hasPrefix("fragment&") ? String(answer.dropFirst(9)) : answer
    let address = try await receiver.address()
    #expect(address == "\(callback.text)\(mark)\(rest)")
  }

  /// A receiver at a port that is free.
  private func listening() throws -> (CallbackAddress, CallbackReceiver) {
    for _ in 0..<50 {
      let callback = try CallbackAddress("http://127.0.0.1:\(Int.random(in: 20_000..<60_000))/callback")
      if let receiver = try? CallbackReceiver(callback) { return (callback, receiver) }
    }
    throw CommandFailure("no port is free")
  }
}
