/// The table at the end: what was proved of each server.
struct ConformanceTable {
  /// The tallies by backend and version, in the order of the names; those of folders that were named stand apart.
  let rows: [(backend: String, version: String, tally: ConformanceTally)]

  init(_ results: [RecordingResult]) {
    var tallies: [[String]: ConformanceTally] = [:]
    for result in results {
      let recording = result.recording
      let version = recording.isOwn ? recording.version : "\(recording.version), as named"
      tallies[[recording.backend, version], default: ConformanceTally()].add(result)
    }
    rows = tallies.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key[0], $0.key[1], $0.value) }
  }

  /// The tally of a server, empty when nothing is recorded of it.
  subscript(backend: String, version: String) -> ConformanceTally {
    rows.first { $0.backend == backend && $0.version == version }?.tally ?? ConformanceTally()
  }

  /// The table, then for each server why senses do not apply, and what rules left out.
  var text: String {
    var lines = [["backend", "files", "exchanges"], ["", "", ""]]
    for sense in Sense.allCases {
      lines[0] += ["\(sense)", "", ""]
      lines[1] += ["proved", "n/a", "n/asserted"]
    }
    lines[0] += ["left out", "failed"]
    lines[1] += ["by rule", ""]
    for (backend, version, tally) in rows {
      var line = ["\(backend) \(version)", "\(tally.files)", "\(tally.exchanges)"]
      for sense in Sense.allCases {
        let counts = [
          tally.proved[sense], tally.notApplying[sense]?.values.reduce(0, +), tally.notAsserted[sense],
        ]
        line += counts.map { tally.isUntried(sense) ? "-" : "\($0 ?? 0)" }
      }
      lines.append(line + ["\(tally.exchangesLeftOut)", "\(tally.failed.values.reduce(0, +))"])
    }
    return Self.aligned(lines) + rows.map(Self.reasons).joined()
  }

  private static func aligned(_ lines: [[String]]) -> String {
    let columns = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = zip(line, columns).enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + blanks : blanks + cell.0
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func reasons(_ backend: String, _ version: String, _ tally: ConformanceTally) -> String {
    var lines: [String] = []
    for sense in Sense.allCases {
      for (reason, count) in (tally.notApplying[sense] ?? [:]).sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        lines.append("  \(sense) does not apply to \(count): \(reason)\n")
      }
    }
    for (reason, count) in tally.leftOut.sorted(by: { $0.key < $1.key }) {
      lines.append("  left out by rule \(count): \(reason)\n")
    }
    return lines.isEmpty ? "" : "\(backend) \(version)\n" + lines.joined()
  }
}
