import HubJSON

/// The two kinds of logs that core serves from its telemetry store (flame-hub.md, 4.2).
enum LogKind: Sendable {
  case analysis, analysisNode

  /// What a line's label `refType` says.
  var referenceType: String { self == .analysis ? "analysis" : "analysisNode" }

  /// The filters that a request must have.
  var mandatoryFilters: [String] { self == .analysis ? ["analysisId"] : ["nodeId", "analysisId"] }

  var schema: ResourceSchema {
    ResourceSchema(
      name: self == .analysis ? "analysisLog" : "analysisNodeLog", isStrict: true, defaultFields: nil,
      allowedFields: nil, filters: self == .analysis ? ["level", "analysisId"] : ["level", "analysisId", "nodeId"],
      declaresRelations: false, sorts: ["time"]
    )
  }

  var missingFilter: HubFailure {
    .rule(
      self == .analysis
        ? "The filter analysisId must be defined." : "The filters nodeId and analysisId must be defined.")
  }
}
