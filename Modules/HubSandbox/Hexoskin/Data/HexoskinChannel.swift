import HubJSON

/// A channel of a record, with values that are the same in every run (wire page, 7.4 and 9).
///
/// The datatype says how often there is a value; what the values are is made up.
struct HexoskinChannel: Sendable {
  let id: Int64
  let name: String
  /// Values a second; nil for a channel of events.
  let rate: Double?

  init?(_ datatype: JSONObject?) {
    guard let datatype, let id = datatype["dataid"]?.intValue else { return nil }
    self.id = id
    name = datatype.text("name") ?? ""
    rate = datatype["freq"]?.doubleValue
  }

  /// Whether devices send it only when they are read out, not while they record (wire page, 9).
  var isRaw: Bool { (rate ?? 0) > 1 }

  /// The unit as the titles of tables name it.
  var unit: String { Self.units[id] ?? "NA" }

  /// The values of a record in a span that is asked for.
  func run(of record: Range<Int64>, in span: Range<Int64>) -> HexoskinRun {
    let span = span.clamped(to: record)
    guard let rate else {
      return HexoskinRun(
        channel: self, events: span.isEmpty ? [] : events(of: record).filter { span.contains($0.tick) })
    }
    let step = max(1, Int64((256 / rate).rounded()))
    // What is measured is dated by its beginning, what is computed by its end.
    let first = isRaw ? record.lowerBound : record.lowerBound + step
    let begin = max(0, (span.lowerBound - first + step - 1) / step)
    let end = span.upperBound <= first ? 0 : (span.upperBound - first + step - 1) / step
    return HexoskinRun(channel: self, first: first + begin * step, step: step, begin: begin, count: max(0, end - begin))
  }

  /// The events of a record, of the first days of one that is longer than devices can record.
  private func events(of record: Range<Int64>) -> [HexoskinSample] {
    var samples: [HexoskinSample] = []
    let isInterval = Self.intervals.contains(id)
    var index: Int64 = isInterval ? 0 : 1
    var tick = record.lowerBound + (isInterval ? 85 : 0)
    while samples.count < 1_000_000 {
      // An interval ends with its event; other events come at times that look like chance.
      tick += isInterval ? raw(index) : 739 + 46 * index % 460
      guard tick < record.upperBound else { break }
      samples.append(HexoskinSample(tick: tick, raw: raw(index)))
      index += 1
    }
    return samples
  }

  /// A value as the device counts it.
  func raw(_ index: Int64) -> Int64 {
    switch id {
    case 18, 318, 319: 60 + 13 * index % 40
    case 19: 60 + index % 40
    case 33: 12 + index % 9
    case 36: 300 + index % 60
    case 37: 40 + index % 7
    case 4113: 1360 + Self.wave[Int(index % 256)]
    case 4129, 4130: 30_000 + 37 * index % 4000
    case 4145, 4146, 4147: -256 + (id - 4140) * index % 512
    default: (id + 7 * index) % 100
    }
  }

  /// A value in the unit of the channel (wire page, 7.5).
  func json(_ raw: Int64) -> JSONValue {
    switch id {
    case 18, 49, 54, 318, 319, 4145, 4146, 4147: PythonNumber.json(Double(raw) / 256)
    case 36, 37: PythonNumber.json(Double(raw) * 13.28)
    default: .number(JSONNumber(raw))
    }
  }

  private static let intervals: Set<Int64> = [18, 318, 319]

  /// One turn of a sine, 400 high.
  private static let wave: [Int64] = (0..<256).map { index in
    let quarter = index % 128 <= 64 ? index % 128 : 128 - index % 128
    let angle = Double(quarter) * Double.pi / 128
    var term = angle
    var sum = angle
    for power in 1...12 {
      term *= -angle * angle / Double(2 * power * (2 * power + 1))
      sum += term
    }
    return Int64((400 * (index < 128 ? sum : -sum)).rounded(.toNearestOrEven))
  }

  private static let units: [Int64: String] = [
    18: "s", 19: "bpm", 33: "rpm", 36: "mL/min", 37: "mL", 38: "mL/min", 39: "mL", 42: "W", 49: "g", 52: "step",
    53: "spm", 54: "g", 66: "%", 271: "s", 272: "s", 274: "%", 278: "s", 318: "s", 319: "s", 4113: "mV", 4145: "g",
    4146: "g", 4147: "g",
  ]

  /// The endpoints that show the values of one kind only (wire page, 10.4).
  static let endpoints: [String: [Int64]] = [
    "acc": [4145, 4146, 4147], "activity": [49], "ann": [271], "breathingrate": [33], "breathingratestatus": [1001],
    "cadence": [53], "ecg": [4113], "expiration": [35], "heartrate": [19], "heartratestatus": [1000], "hrvhf": [277],
    "hrvlf": [276], "hrvlfnorm": [273], "inspiration": [34], "minuteventilation": [36], "nninterval": [318],
    "nnoverrr": [274], "ppg": [64], "ptt": [97], "respiration": [4129, 4130], "rrinterval": [18], "sdnn": [272],
    "sleepphase": [280], "sleepposition": [270], "spo2": [66], "spo2status": [1002], "step": [52],
    "systolicpressure": [98], "temperature": [81], "tidalvolume": [37], "triangular": [275],
  ]
}
