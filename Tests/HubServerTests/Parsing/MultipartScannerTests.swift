import HubServer
import Testing

struct MultipartScannerTests {
  /// What a form holds, fed in pieces of a size.
  private func parts(of form: String, in size: Int, headLimit: Int = 1024) throws -> (parts: [[String]], isWhole: Bool)
  {
    var scanner = MultipartScanner(boundary: "b", headLimit: headLimit)
    var parts: [[String]] = []
    var rest = Array(form.utf8)[...]
    while !rest.isEmpty {
      scanner.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      while let event = try scanner.next() {
        switch event {
        case .part(let head): parts.append([String(decoding: head, as: UTF8.self), ""])
        case .content(let bytes): parts[parts.count - 1][1] += String(decoding: bytes, as: UTF8.self)
        case .end: parts[parts.count - 1].append("end")
        }
      }
    }
    return (parts, scanner.isFinished)
  }

  private static let head = "\r\nContent-Disposition: form-data; name=\"f\""

  @Test(
    arguments: [
      ("--b\(head)\r\n\r\none\r\n--b\(head)\r\n\r\ntwo\r\n--b--\r\n", ["one", "two"]),
      ("--b\(head)\r\n\r\n\r\n--b--", [""]),
      // The line end of the head is that of the delimiter.
      ("--b\(head)\r\n\r\n--b--", [""]),
      ("let pass --b\(head)\r\n\r\n\r\n-\r\n--\r\n\r\r\n--\r\n--b--let pass", ["\r\n-\r\n--\r\n\r\r\n--"]),
      ("--b \t\(head)\r\n\r\n-b--b\n--b--\r\n--b\(head)\r\n\r\nx\r\n--b--", ["-b--b\n--b--", "x"]),
      ("--b--", []),
    ], [1, 2, 3, 7, 4096])
  func partsComeHoweverTheyArrive(form: (text: String, contents: [String]), size: Int) throws {
    let found = try parts(of: form.text, in: size)
    #expect(found.parts.map { $0[1] } == form.contents)
    #expect(found.parts.allSatisfy { $0[0] == Self.head && $0.last == "end" })
    #expect(found.isWhole)
  }

  @Test(arguments: [
    "", "x", "--b", "--b-", "--b\r\n", "--b\(head)", "--b\(head)\r\n\r\n", "--b\(head)\r\n\r\nhalf\r\n--",
    "--b\(head)\r\n\r\nwhole\r\n--b", "--c--",
  ])
  func aCutOffFormIsNotWhole(form: String) throws {
    for size in [1, 100] {
      let found = try parts(of: form, in: size)
      #expect(!found.isWhole)
    }
  }

  @Test func aHeadHasALimit() throws {
    let form = "--b\(Self.head)\r\nX: \(String(repeating: "x", count: 2000))\r\n\r\n"
    for size in [10, 10_000] {
      #expect(throws: MultipartScanner.HeadTooLong.self) { try parts(of: form, in: size) }
    }
    let found = try parts(of: form + "y\r\n--b--", in: 10, headLimit: 3000)
    #expect(found.parts.map { $0[1] } == ["y"])
  }
}
