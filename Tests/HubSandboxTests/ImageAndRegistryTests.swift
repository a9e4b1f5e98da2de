import HubJSON
import Testing

@testable import HubSandbox

struct ImageAndRegistryTests {
  private let hub: Hub

  init() throws { hub = try Hub() }

  @Test func aFreshHubHasThePublicImages() {
    let images = hub.core("GET", "/master-images?sort=-path")
    #expect(images.total == 27)
    #expect(images.data.arrayValue?.first?["path"] == "r/ml")
    #expect(hub.core("GET", "/master-images").data.arrayValue?.first?["path"] == "python/base")
    #expect(hub.core("GET", "/master-image-groups?filter[virtualPath]=python").total == 1)
    let canary = hub.core("GET", "/master-images?filter[name]=canary").data.arrayValue?.first?["id"]?.stringValue ?? ""
    #expect(hub.core("DELETE", "/master-images/\(canary)").status == 202)
    #expect(hub.core("GET", "/master-images").total == 26)
    let synced = hub.core("POST", "/master-images/command", ["command": "sync"])
    #expect(synced.status == 202)
    #expect(synced.data.isNull)
    #expect(hub.core("GET", "/master-images").total == 27)
    #expect(hub.core("POST", "/master-images", ["name": "x"]).json["status"] == 404)
  }

  @Test func imagesAreBuiltByTheClock() {
    let id = hub.core("GET", "/master-images").data.arrayValue?.first?["id"] ?? .null
    let built = hub.core("POST", "/master-images/command", ["command": "build", "id": id])
    #expect(built.data["buildStatus"] == "starting")
    hub.probe.clock.advance(by: .seconds(1))
    let shown = hub.core("GET", "/master-images/\(built.id)").data
    #expect(shown["buildStatus"] == "executed")
    #expect(shown["buildProgress"] == 100)
    #expect(shown["buildHash"]?.isNull == true)
    let path = "/master-images/command"
    #expect(hub.core("POST", path, ["command": "build"]).message == "A valid master image id is required.")
    #expect(hub.core("POST", path, ["command": "bogus"]).message == "Unknown command: bogus")
    #expect(hub.core("POST", path, ["command": .null]).message == "Unknown command: null")
    #expect(hub.core("POST", path).message == "Unknown command: undefined")
    let plain = hub.probe.user("plain-user")
    #expect(
      hub.core("POST", path, ["command": "sync"], as: plain).message
        == "The evaluation of permissions master_image_manage failed")
  }

  @Test func setUpMakesThreeProjects() {
    let registry = hub.core("POST", "/registries", ["name": "reg", "host": "reg.example"]).id
    let path = "/services/registry/command"
    for _ in 0..<2 {
      let done = hub.core("POST", path, ["command": "setup", "id": .string(registry)])
      #expect(done.status == 202)
      #expect(done.bytes == [])
    }
    let projects = hub.core("GET", "/registry-projects?filter[registryId]=\(registry)")
    #expect(projects.names == ["incoming", "outgoing", "master"])
    #expect(projects.data.arrayValue?.last?["externalName"] == "master")
    #expect(hub.core("POST", path, ["command": "cleanup", "id": .string(registry)]).status == 202)
    #expect(hub.core("POST", path, ["command": "setup"]).message == "The registry was not found.")
    #expect(hub.core("POST", path, ["command": "bogus"]).message == "Unknown command: bogus")
    #expect(
      hub.core("POST", "/services/unknown/command", ["command": "setup"]).message == "The service was not found.")
  }
}
