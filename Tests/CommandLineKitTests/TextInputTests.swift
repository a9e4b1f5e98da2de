import Testing

@testable import CommandLineKit

@Suite struct TextInputTests {
  static func lines(_ pieces: [String]) async throws -> [String] {
    var lines: [String] = []
    for try await line in FixedInput(pieces: pieces.map { Array($0.utf8) }).lines { lines.append(line) }
    return lines
  }

  @Test(arguments: [
    ([], []), (["a\nb\n"], ["a", "b"]), (["a\nb"], ["a", "b"]), (["a", "b\n", "\nc"], ["ab", "", "c"]),
    (["a\r", "\nb\r\n"], ["a", "b"]), (["\n"], [""]), (["1\n2\n3\n4", "\n"], ["1", "2", "3", "4"]),
  ])
  func lines(pieces: [String], expected: [String]) async throws {
    #expect(try await Self.lines(pieces) == expected)
  }

  @Test func aCharacterMayBeDividedButNotBroken() async throws {
    let bytes = Array("ü\n".utf8)
    var iterator = FixedInput(pieces: [[bytes[0]], [bytes[1], bytes[2]]]).lines.makeAsyncIterator()
    #expect(try await iterator.next() == "ü")
    #expect(try await iterator.next() == nil)
    var broken = FixedInput(pieces: [Array("ok\n".utf8), [0xC3], Array("\n".utf8)]).lines.makeAsyncIterator()
    #expect(try await broken.next() == "ok")
    await #expect(throws: CommandFailure("line 2 of the input is not UTF-8", exitCode: .dataError)) {
      try await broken.next()
    }
  }

  @Test func all() async throws {
    #expect(try await FixedInput("text").readText() == "text")
    #expect(try await FixedInput(pieces: [[1], [2, 3]]).readAll(limit: 3) == [1, 2, 3])
    await #expect(throws: CommandFailure.self) { try await FixedInput(pieces: [[1], [2, 3]]).readAll(limit: 2) }
    await #expect(throws: CommandFailure.self) { try await FixedInput(pieces: [[0xFF]]).readText() }
  }
}
