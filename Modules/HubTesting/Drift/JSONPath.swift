/// Where something stands in a JSON text: `$.data[*].name`, and `$['a name']` where it has to be quoted.
struct JSONPath: Hashable, CustomStringConvertible {
  private(set) var description = "$"

  func member(_ name: String) -> JSONPath {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
    guard isPlain, let first = name.utf8.first, !(0x30...0x39).contains(first) else {
      let quoted = name.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return JSONPath(description: "\(description)['\(quoted)']")
    }
    return JSONPath(description: "\(description).\(name)")
  }

  /// An element by its index, or `*` for each.
  func element(_ index: String) -> JSONPath { JSONPath(description: "\(description)[\(index)]") }
}
