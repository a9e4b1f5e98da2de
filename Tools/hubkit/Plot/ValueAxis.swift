/// The axis of values: a range that begins and ends at ticks, which are 1, 2 or 5 times a power of ten apart.
struct ValueAxis {
  /// The range that is shown.
  let range: ClosedRange<Double>
  /// The values at ticks, the least first.
  let ticks: [Double]
  /// The power of ten that labels leave out.
  private let exponent: Int
  private let decimals: Int

  /// An axis for values.
  ///
  /// - Parameters:
  ///   - values: The values that must be within it.
  ///   - count: About how many ticks there are to be.
  init(_ values: ClosedRange<Double>, ticks count: Int) {
    let shown = Self.widened(Self.clamped(values))
    // Halves first: the distance of the greatest numbers is none itself.
    let rough = (shown.upperBound / 2 - shown.lowerBound / 2) / Double(max(count, 1)) * 2
    let power = Self.power(Self.order(rough))
    let step = ([1, 2, 5].first { $0 * power >= rough * 0.999 } ?? 10) * power
    let first = (shown.lowerBound / step + 1e-9).rounded(.down)
    let last = (shown.upperBound / step - 1e-9).rounded(.up)
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }.filter(\.isFinite)
    // The last digit of a tick can fall short of the value that it stands for.
    range =
      min(ticks.first ?? shown.lowerBound, shown.lowerBound)...max(ticks.last ?? shown.upperBound, shown.upperBound)
    let greatest = max(abs(range.lowerBound), abs(range.upperBound))
    let order = Self.order(greatest)
    exponent = order >= 6 || order <= -4 ? order : 0
    decimals = max(0, exponent - Self.order(step * 1.001))
  }

  /// A range within which ticks can be counted: beyond it steps would be no numbers, and what is nearer to zero than the
  /// smallest step is zero.
  private static func clamped(_ values: ClosedRange<Double>) -> ClosedRange<Double> {
    func clamped(_ value: Double) -> Double { abs(value) < 1e-290 ? 0 : max(-1e308, min(value, 1e308)) }
    return clamped(values.lowerBound)...clamped(values.upperBound)
  }

  /// A range for values that are all the same, too.
  private static func widened(_ values: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (values.lowerBound, values.upperBound)
    let least = max(abs(low), abs(high)) * 1e-9
    guard high / 2 - low / 2 <= least else { return values }
    let margin = low == 0 && high == 0 ? 1 : max(abs(low), abs(high)) * 0.1
    return (low - margin)...(high + margin)
  }

  /// What stands at a tick.
  func label(_ value: Double) -> String {
    let scaled = value / Self.power(exponent)
    let text = Self.fixed(scaled, decimals)
    return text.contains { $0 != "0" && $0 != "." && $0 != "-" } ? text : Self.fixed(0, decimals)
  }

  /// The power of ten that labels leave out, nil for none: `×10⁶`.
  var scaleText: String? {
    guard exponent != 0 else { return nil }
    let digits: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "-": "⁻",
    ]
    return "×10" + String("\(exponent)".compactMap { digits[$0] })
  }

  /// Where a value is on the axis, from 0 to 1.
  func position(_ value: Double) -> Double {
    let half = range.upperBound / 2 - range.lowerBound / 2
    return max(0, min((value / 2 - range.lowerBound / 2) / half, 1))
  }

  /// The power of ten of the first digit of a number.
  private static func order(_ value: Double) -> Int {
    var (rest, order) = (value.isFinite ? value : .greatestFiniteMagnitude, 0)
    while rest >= 10 { (rest, order) = (rest / 10, order + 1) }
    while rest < 1, rest > 0 { (rest, order) = (rest * 10, order - 1) }
    return order
  }

  private static func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    let factor = power(decimals)
    let whole = (value * factor).rounded()
    guard abs(whole) < 1e15 else { return "\(value)" }
    let digits = "\(Int64(abs(whole)))"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = whole < 0 ? "-" : ""
    return decimals == 0 ? sign + padded : "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
