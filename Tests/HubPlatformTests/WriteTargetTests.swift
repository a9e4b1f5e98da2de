import HubErrors
import HubTransport
import Synchronization
import TestFolders
import Testing
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@testable import HubPlatform

/// What a file becomes, and what is around it, when something is written to its path.
struct WriteTargetTests {
  /// Gives the same bytes again and again, and others after so many times.
  private final class Repeating: RandomSource {
    private let rest: Mutex<Int>

    init(_ count: Int) { rest = Mutex(count) }

    func bytes(_ count: Int) -> [UInt8] {
      let isOver = rest.withLock { rest in
        rest -= 1
        return rest < 0
      }
      return [UInt8](repeating: isOver ? 0xBB : 0xAA, count: count)
    }
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(lstat(path, &status) == 0)
    return status.st_mode
  }

  private func read(_ path: String) throws -> [UInt8] { try FileDescriptor.reading(path).read(upTo: 1 << 20) }

  private func put(_ text: String, _ path: String) async throws {
    try await BodyChunks(Array(text.utf8)).write(toFile: path)
  }

  @Test func aFileOfAnotherNameIsLeftAlone() async throws {
    try await withFolder { folder in
      try await put("mine", "\(folder)/note.part")
      try await put("new", "\(folder)/note")
      #expect(try read("\(folder)/note.part") == Array("mine".utf8))
      let left = try names(in: folder)
      #expect(left == ["note", "note.part"])
    }
  }

  @Test func aNameThatIsTakenIsNotUsed() async throws {
    try await withFolder { folder in
      try await put("mine", "\(folder)/other")
      let taken = "\(folder)/note." + String(repeating: "aa", count: 8) + ".part"
      try #require(symlink("other", taken) == 0)
      try await BodyChunks([1]).write(toFile: "\(folder)/note", random: Repeating(3))
      #expect(try read("\(folder)/other") == Array("mine".utf8))
      #expect(try read("\(folder)/note") == [1])
      #expect(try mode(taken) & S_IFMT == S_IFLNK)

      let error = await #expect(throws: FileError.self) {
        try await BodyChunks([2]).write(toFile: "\(folder)/note", random: Repeating(.max))
      }
      #expect(error == FileError("\(folder)/note", "write", reason: "File exists"))
      let left = try names(in: folder)
      #expect(left.count == 3, "what this call did not make, it does not remove")
      #expect(try read("\(folder)/note") == [1])
    }
  }

  @Test func writersOfOnePathDoNotMix() async throws {
    try await withFolder { folder in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in UInt8(1)...8 {
          group.addTask {
            let rest = Mutex(20)
            let chunks = BodyChunks {
              await Task.yield()
              return rest.withLock { rest in
                rest -= 1
                return rest < 0 ? nil : [UInt8](repeating: number, count: 1000)
              }
            }
            try await chunks.write(toFile: "\(folder)/note")
          }
        }
        try await group.waitForAll()
      }
      let bytes = try read("\(folder)/note")
      #expect(bytes.count == 20_000)
      #expect(Set(bytes).count == 1)
      let left = try names(in: folder)
      #expect(left == ["note"])
    }
  }

  @Test func aFileKeepsItsPermissions() async throws {
    try await withFolder { folder in
      let path = "\(folder)/note"
      try await put("new", path)
      // What the system gives to any new file here.
      let other = open("\(folder)/other", O_CREAT | O_WRONLY, 0o666)
      close(other)
      #expect(try mode(path) == mode("\(folder)/other"))
      for permissions in [0o640, 0o755, 0o444] as [mode_t] {
        try #require(chmod(path, permissions) == 0)
        try await put("old", path)
        #expect(try mode(path) == S_IFREG | permissions)
      }
      try #require(chmod(path, 0o4755) == 0)
      try await put("old", path)
      #expect(try mode(path) == S_IFREG | 0o755, "nobody gave that right to the new bytes")
    }
  }

  @Test(.enabled(if: getuid() == 0, "only the superuser gives files away"))
  func aFileKeepsItsOwner() async throws {
    try await withFolder { folder in
      let path = "\(folder)/note"
      try await put("old", path)
      try #require(chown(path, 1234, 5678) == 0)
      try #require(chmod(path, 0o640) == 0)
      try await put("new", path)
      var status = stat()
      try #require(lstat(path, &status) == 0)
      #expect(status.st_uid == 1234 && status.st_gid == 5678 && status.st_mode == S_IFREG | 0o640)
      #expect(try read(path) == Array("new".utf8))
    }
  }

  @Test func aLinkStaysAndItsFileIsReplaced() async throws {
    try await withFolder { folder in
      try #require(mkdir("\(folder)/far", 0o755) == 0)
      try await put("old", "\(folder)/far/note")
      try #require(symlink("far/note", "\(folder)/near") == 0)
      try #require(symlink("near", "\(folder)/link") == 0)
      try await put("new", "\(folder)/link")
      #expect(try read("\(folder)/far/note") == Array("new".utf8))
      #expect(try mode("\(folder)/link") & S_IFMT == S_IFLNK)
      #expect(try mode("\(folder)/near") & S_IFMT == S_IFLNK)
      #expect(try mode("\(folder)/far/note") & S_IFMT == S_IFREG)
    }
  }

  @Test func whatCannotBeWrittenIsRefused() async throws {
    try await withFolder { folder in
      try #require(symlink("nowhere", "\(folder)/link") == 0)
      try #require(symlink("loop", "\(folder)/loop") == 0)
      let cases = [
        ("/link", "it is a symbolic link to a file that is not there"), ("", "it is a folder"),
        ("/none/note", "No such file or directory"), ("/none/", "No such file or directory"),
        ("/loop", "Too many levels of symbolic links"),
      ]
      for (path, reason) in cases {
        let error = await #expect(throws: FileError.self) { try await put("new", folder + path) }
        #expect(error == FileError(folder + path, "write", reason: reason))
      }
      let left = try names(in: folder)
      #expect(left == ["link", "loop"])
    }
  }

  @Test func longNamesAreNames() async throws {
    try await withFolder { folder in
      let name = String(repeating: "n", count: 255)
      try await put("new", "\(folder)/\(name)")
      let left = try names(in: folder)
      #expect(left == [name])
    }
  }
}
