/// The resources that a generation of the Hub has, each as it is there.
struct ResourceCatalogue: Sendable {
  let generation: HubGeneration
  let resources: [Resource]
  private let byPath: [String: Resource]

  private init(_ generation: HubGeneration) {
    self.generation = generation
    let present = Resource.all.filter { $0.generations.contains(generation) }
    resources = generation == .hub08 ? present.map(\.inHub08) : present
    byPath = Dictionary(resources.map { ($0.path, $0) }) { first, _ in first }
  }

  private static let hub08 = ResourceCatalogue(.hub08)
  private static let hub013 = ResourceCatalogue(.hub013)

  static func of(_ generation: HubGeneration) -> ResourceCatalogue {
    switch generation {
    case .hub08: hub08
    case .hub013: hub013
    }
  }

  /// The resource of a collection's path.
  func resource(at path: String) -> Resource? { byPath[path] }

  /// A resource as this generation has it; one that it lacks stays what it is, as the others refer to its records.
  func form(of resource: Resource) -> Resource { byPath[resource.path] ?? resource }
}
