/// The states that field tables know.
let processStatuses = [
  "starting", "started", "stopping", "stopped", "executing", "executed", "running", "finished", "failed",
]
