import HubErrors
import HubTransport
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Bionic)
  import Bionic
#endif

/// A new file beside the one that it will become: in the same folder, since only there it takes its name in one step.
struct PartialFile {
  let file: FileDescriptor
  private let path: String
  private let target: String
  private let name: String

  /// Makes the file under a name that nothing has, neither a file nor a link.
  ///
  /// - Parameters:
  ///   - target: The path that it will have.
  ///   - old: The access of the file that it replaces; nil for that of any new file.
  ///   - isPrivate: Whether it is its owner's alone, whatever it replaces.
  ///   - name: The path for errors.
  ///   - random: What the name is drawn from.
  /// - Throws: `FileError`.
  init(
    for target: String, replacing old: FileAccess?, isPrivate: Bool = false, name: String, random: any RandomSource
  ) throws(FileError) {
    let start = target.utf8.lastIndex(of: UInt8(ascii: "/")).map(target.utf8.index(after:)) ?? target.startIndex
    let last = target[start...]
    guard !last.isEmpty else { throw FileError(name, "write", code: ENOENT) }
    // Names have at most 255 bytes.
    let stem = target[..<start] + (last.utf8.count <= 200 ? last + "." : "")
    var code = EEXIST
    for _ in 0..<16 {
      let suffix = random.bytes(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      let path = "\(stem)\(suffix).part"
      do {
        // A file that replaces another one is its writer's alone until it has the other's access.
        file = try FileDescriptor(
          opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: old == nil && !isPrivate ? 0o666 : 0o600,
          "write", name: name)
      } catch {
        code = error.number
        guard code == EEXIST else { break }
        continue
      }
      self.path = path
      self.target = target
      self.name = name
      do {
        if !isPrivate { try old?.apply(to: file) }
      } catch {
        remove()
        throw error
      }
      return
    }
    throw FileError(name, "write", code: code)
  }

  /// Gives the file its name.
  func takePlace() throws(FileError) {
    guard rename(path, target) == 0 else { throw FileError(name, "write") }
  }

  /// Removes the file.
  func remove() { unlink(path) }
}
