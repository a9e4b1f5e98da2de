import HubHTTP
import Testing

@testable import HubSandbox

@Suite struct ThrottleTests {
  private static let ann = DoorProbe.basic("ann@example.com", "pw")
  private static let bob = DoorProbe.basic("bob@example.com", "pw:with:colons")

  private static func probe(resources: Set<String>? = nil, saysWhen: Bool = true) -> DoorProbe {
    DoorProbe {
      $0.throttle = HexoskinSandboxThrottle(limit: 2, seconds: 60, resources: resources, saysWhen: saysWhen)
    }
  }

  @Test func aUserHasOneCounterForEverything() {
    var probe = Self.probe()
    #expect(probe.knock("GET", "/api/range/", Self.ann).status == 200)
    probe.now += 10
    #expect(probe.knock("GET", "/api/record/", "Bearer AT-fixed").status == 200)
    let refusal = probe.knock("GET", "/api/user/", Self.ann)
    #expect(refusal.status == 429)
    // When the oldest one leaves the window.
    #expect(refusal.fields[.retryAfter] == "50")
    #expect(refusal.body.isEmpty)
    #expect(probe.knock("GET", "/api/user/", Self.bob).status == 200)
    #expect(probe.knock("GET", "/api/user/").status == 401)
    probe.now += 49
    #expect(probe.knock("GET", "/api/user/", Self.ann).status == 429)
    probe.now += 1
    #expect(probe.knock("GET", "/api/user/", Self.ann).status == 200)
    #expect(probe.knock("GET", "/api/user/", Self.ann).fields[.retryAfter] == "10")
  }

  @Test func refusalsDoNotCount() {
    var probe = Self.probe()
    for _ in 0..<5 { #expect(probe.knock("GET", "/api/range/", "Bearer nope").status == 401) }
    for _ in 0..<2 { #expect(probe.knock("GET", "/api/range/", Self.ann).status == 200) }
    for _ in 0..<5 { #expect(probe.knock("GET", "/api/range/", Self.ann).status == 429) }
    probe.now += 60
    #expect(probe.knock("GET", "/api/range/", Self.ann).status == 200)
  }

  @Test func onlySomeResources() {
    var probe = Self.probe(resources: ["label"], saysWhen: false)
    for _ in 0..<5 { #expect(probe.knock("GET", "/api/range/", Self.ann).status == 200) }
    for _ in 0..<2 { #expect(probe.knock("GET", "/api/label/", Self.ann).status == 200) }
    let refusal = probe.knock("GET", "/api/label/schema/", Self.ann)
    #expect(refusal.status == 429)
    #expect(!refusal.fields.contains(.retryAfter))
  }
}
