import HubJSON

/// A filter: clauses joined by `;`, all of which must match (hahnpro-cloud.md, 4.3).
struct CloudFilter: Sendable {
  private let clauses: [CloudClause]

  init(_ text: String) throws(CloudFailure) {
    var clauses: [CloudClause] = []
    for part in text.split(separator: ";") {
      guard let clause = CloudClause(part) else { throw .badRequest("unsupported filter: \(part)") }
      clauses.append(clause)
    }
    self.clauses = clauses
  }

  func matches(_ record: CloudRecord, of service: DataService, in state: HahnProCloudState) -> Bool {
    clauses.allSatisfy { $0.matches(record, of: service, in: state) }
  }
}
