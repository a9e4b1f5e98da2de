/// The resources that a release of the Hub has, each as it is there.
struct ResourceCatalogue: Sendable {
  let release: HubRelease
  let resources: [Resource]
  private let byPath: [String: Resource]

  var generation: HubGeneration { release.generation }

  init(_ release: HubRelease) {
    self.release = release
    let present = Resource.all.filter { $0.generations.contains(release.generation) }
    resources = present.map { release.generation == .hub08 ? $0.inHub08 : $0.form(in: release) }
    byPath = Dictionary(resources.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The resource of a collection's path.
  func resource(at path: String) -> Resource? { byPath[path] }

  /// A resource as this release has it; one that it lacks stays what it is, as the others refer to its records.
  func form(of resource: Resource) -> Resource { byPath[resource.path] ?? resource }
}
