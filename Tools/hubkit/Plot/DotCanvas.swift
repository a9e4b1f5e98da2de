/// A grid of dots in characters: two by four to a Braille character, or one to a mark.
struct DotCanvas {
  /// How dots become characters.
  enum Glyphs {
    /// Braille patterns (U+2800 to U+28FF).
    case braille
    /// A mark of its own for each line, in ASCII.
    case marks
  }

  /// Characters across.
  let columns: Int
  /// Characters down.
  let rows: Int
  /// Dots across.
  var width: Int { columns * cell.width }
  /// Dots down.
  var height: Int { rows * cell.height }

  /// The marks of lines.
  static let marks: [Character] = ["*", "o", "+", "x", "#"]

  private let glyphs: Glyphs
  private var bits: [UInt8]
  /// Which line was drawn last in each character.
  private var owners: [Int?]
  private var cell: (width: Int, height: Int) { glyphs == .braille ? (2, 4) : (1, 1) }

  init(columns: Int, rows: Int, glyphs: Glyphs) {
    self.columns = columns
    self.rows = rows
    self.glyphs = glyphs
    bits = [UInt8](repeating: 0, count: columns * rows)
    owners = Array(repeating: nil, count: columns * rows)
  }

  /// Draws a dot; `x` counts from the left, `y` from below.
  mutating func dot(_ x: Int, _ y: Int, owner: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let fromAbove = height - 1 - y
    let index = fromAbove / cell.height * columns + x / cell.width
    // The dots of a Braille character are numbered 1 2 3 7 down on the left and 4 5 6 8 on the right.
    let order: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    bits[index] |= order[fromAbove % cell.height][x % cell.width]
    owners[index] = owner
  }

  /// Draws a straight line of dots (Bresenham).
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), owner: Int) {
    var (x, y) = start
    let (dx, dy) = (abs(end.x - x), -abs(end.y - y))
    let (stepX, stepY) = (x < end.x ? 1 : -1, y < end.y ? 1 : -1)
    var error = dx + dy
    while true {
      dot(x, y, owner: owner)
      if x == end.x, y == end.y { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// The characters of a row, counted from above, with the line that each belongs to.
  func row(_ row: Int) -> [(character: Character, owner: Int?)] {
    (0..<columns).map { column in
      let index = row * columns + column
      guard bits[index] != 0 else { return (" ", nil) }
      guard glyphs == .braille, let scalar = UnicodeScalar(0x2800 + UInt32(bits[index])) else {
        return (Self.marks[(owners[index] ?? 0) % Self.marks.count], owners[index])
      }
      return (Character(scalar), owners[index])
    }
  }
}
