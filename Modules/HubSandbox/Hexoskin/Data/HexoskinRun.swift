/// The values of a channel in a part of a record, made when they are asked for: records may be long.
struct HexoskinRun: Sendable {
  let channel: HexoskinChannel
  let count: Int64
  private let first: Int64
  private let step: Int64
  private let begin: Int64
  private let events: [HexoskinSample]

  /// Values at equal distances.
  init(channel: HexoskinChannel, first: Int64, step: Int64, begin: Int64, count: Int64) {
    self.channel = channel
    self.first = first
    self.step = step
    self.begin = begin
    self.count = count
    events = []
  }

  /// Values of their own times.
  init(channel: HexoskinChannel, events: [HexoskinSample]) {
    self.channel = channel
    self.events = events
    count = Int64(events.count)
    first = 0
    step = 0
    begin = 0
  }

  subscript(index: Int64) -> HexoskinSample {
    if events.isEmpty { return HexoskinSample(tick: first + index * step, raw: channel.raw(begin + index)) }
    return events[Int(index)]
  }

  /// Every so many values of several runs, so that no more than a limit are left (wire page, 7.3).
  static func samples(of runs: [HexoskinRun], limit: Int64) -> [HexoskinSample] {
    let total = runs.reduce(0) { $0 + $1.count }
    let distance = max(1, (total + limit - 1) / limit)
    var samples: [HexoskinSample] = []
    var position: Int64 = 0
    for run in runs {
      while position < run.count {
        samples.append(run[position])
        position += distance
      }
      position -= run.count
    }
    return samples
  }
}
