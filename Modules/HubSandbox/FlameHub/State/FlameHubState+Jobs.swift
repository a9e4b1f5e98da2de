import HubJSON
import HubTransport

extension FlameHubState {
  /// Begins work on a record; work of the same kind that is under way is dropped.
  mutating func schedule(_ kind: Job.Kind, of id: String, in path: String) {
    jobs.removeAll { $0.kind == kind && $0.path == path && $0.id == id }
    jobs.append(Job(kind: kind, path: path, id: id, start: now))
  }

  /// Does the steps whose time has come.
  mutating func work() {
    guard !jobs.isEmpty else { return }
    let now = now
    for position in jobs.indices {
      let delays = jobs[position].kind.delays
      while jobs[position].done < delays.count, jobs[position].start.adding(delays[jobs[position].done]) <= now {
        advance(jobs[position])
        jobs[position].done += 1
      }
    }
    jobs.removeAll { $0.done == $0.kind.delays.count }
  }

  private mutating func advance(_ job: Job) {
    switch job.kind {
    case .build, .distribution: break
    case .hub08Build: return hub08AdvanceBuild(job)
    case .buildCheck: return addAnalysisLog(to: job.id, event: "checking")
    case .spinUp: return addBuckets(toAnalysis: job.id)
    case .tearDown: return removeEmptyBuckets(ofAnalysis: job.id)
    }
    let step = Job.steps[job.done]
    let digest = JSONValue.string("sha256:\(randomness.hexadecimal(64))")
    change(job.path, where: "id", is: job.id) { record in
      record["\(job.kind.stem)Status"] = .string(step.status)
      record["\(job.kind.stem)Progress"] = .number(JSONNumber(step.progress))
      // A digest is known of builds of analyses only.
      guard job.path == "analyses", job.kind == .build, step.status == "executed" else { return }
      record["buildHash"] = digest
      record["buildOs"] = "linux"
      record["buildSize"] = 123_456_789
    }
  }
}
