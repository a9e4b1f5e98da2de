import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// Changes that no recording shows.
struct HexoskinWritingTests {
  private let probe: HexoskinProbe

  init() throws { probe = try HexoskinProbe() }

  @Test func aChangeOfTheKeyChangesNothingElse() {
    #expect(probe.ask("PATCH", "/api/range/61495/", #"{"id": 5, "name": "x"}"#).status == 500)
    #expect(probe.get("/api/range/61495/").json["name"] == "bike")
    #expect(probe.get("/api/range/5/").status == 404)
    // A whole object under another key is another object.
    #expect(probe.ask("PUT", "/api/range/61495/", #"{"id": 5, "name": "x"}"#).json["id"] == 5)
    #expect(probe.get("/api/range/61495/").json["name"] == "bike")
    #expect(probe.get("/api/range/5/").json["name"] == "x")
  }

  @Test func timesOfChangesAreTheServersOwn() {
    let patched = probe.ask("PATCH", "/api/range/61495/", #"{"name": "x"}"#)
    #expect(patched.json["last_modified"] == "2014-05-13T16:53:20+00:00")
    let put = probe.ask("PUT", "/api/range/61495/", #"{"name": "x", "created": "2020-01-02T03:04:05+01:00"}"#)
    #expect(put.json["last_modified"] == "2026-11-18T11:06:40+00:00")
    #expect(put.json["created"] == "2020-01-02T02:04:05+00:00")
  }

  @Test func numbersThatAreNoneFail() {
    for value in ["NaN", "Infinity", "1e400", "9223372036854775808", "\"x\"", "[1]", "{}", "null"] {
      let body = #"{"name": "n", "user": 99, "start": 1, "end": \#(value)}"#
      #expect(probe.ask("POST", "/api/range/", body).status == 500, "\(value)")
    }
    #expect(probe.ask("POST", "/api/range/", #"{"name": "n", "user": 99, "start": true, "end": "12"}"#).status == 201)
    #expect(probe.get("/api/range/?start=1").json["objects"]?[0]?["end"] == 12)
  }

  @Test func theLastOfTwoMembersCounts() {
    let answer = probe.ask("PATCH", "/api/range/61495/", #"{"name": "a", "name": "b"}"#)
    #expect(answer.json["name"] == "b")
  }

  @Test func relationsAreFoundByWhatNamesThem() {
    let create = { (user: String) in
      probe.ask("POST", "/api/range/", #"{"name": "n", "start": 1, "end": 2, "user": \#(user)}"#)
    }
    #expect(
      create("\"/api/user/214/\"").error == "Could not find the provided user object via resource URI '/api/user/214/'."
    )
    #expect(create("12345").error == "Could not find the provided user object via resource URI '/api/user/12345/'.")
    #expect(create("\"\"").error == "Could not find the provided user object via resource URI ''.")
    #expect(create("\"/api/user/99\"").status == 404)
    #expect(create("\"/api/v1/user/99/\"").json["user"] == "/api/user/99/")
    #expect(create(#"{"id": 99, "first_name": "Anna"}"#).status == 201)
    #expect(probe.get("/api/user/99/").json["first_name"] == "Anna")
    #expect(create(#"{"id": 100, "first_name": "Bobby"}"#).status == 403)
    #expect(probe.get("/api/user/100/").json["first_name"] == "Bob")
  }

  @Test func whatBelongsToADeletedObjectGoesOrForgetsIt() {
    #expect(probe.ask("DELETE", "/api/range/61495/").status == 204)
    #expect(probe.get("/api/track/1/").json["range"] == .null)
    #expect(probe.ask("DELETE", "/api/track/1/").status == 204)
    #expect(probe.get("/api/trackpoint/?track=1").total == 0)
    #expect(probe.get("/api/trackpoint/?track=2").total == 1005)
  }

  @Test func severalChangesAreAllMadeOrNone() {
    let body =
      #"{"objects": [{"resource_uri": "/api/range/61490/", "name": "a"}], "deleted_objects": ["/api/range/1/"]}"#
    #expect(probe.ask("PATCH", "/api/range/", body).status == 404)
    #expect(probe.get("/api/range/61490/").json["name"] == "walk")
    for body in [#"{"objects": null}"#, "null", "5", #""objects""#] {
      #expect(probe.ask("PATCH", "/api/range/", body).status == 500, "\(body)")
    }
  }

  @Test func othersCannotBeWrittenTo() {
    #expect(probe.ask("PUT", "/api/profile/61/", #"{"weight": 1}"#).status == 403)
    #expect(
      probe.ask("POST", "/api/trackpoint/", #"{"track": 3, "position": [1, 2], "time": "2014-01-01"}"#).status == 400)
    #expect(probe.get("/api/profile/61/").json["weight"]?.doubleValue == 80.5)
  }

  @Test func theEnginesOwnRefusalsHaveNoChallenge() {
    for (method, path, status) in [
      ("PUT", "/api/study/1/", 401), ("PATCH", "/api/study/1/", 401), ("DELETE", "/api/study/9/", 404),
      ("PATCH", "/api/study/", 400), ("POST", "/api/study/1/", 501), ("DELETE", "/api/study/", 204),
    ] {
      let answer = probe.ask(method, path, "{}")
      #expect(answer.status == status, "\(method) \(path)")
      #expect(!answer.fields.contains(.wwwAuthenticate))
    }
    #expect(probe.get("/api/study/").ids == [1, 2, 3])
  }

  @Test func resourcesAnswerWithoutABodyIfToldTo() throws {
    let probe = try HexoskinProbe { $0.bodilessResources = ["range"] }
    let created = probe.ask("POST", "/api/range/", #"{"name": "n", "user": 99, "start": 1, "end": 2}"#)
    #expect(created.status == 201)
    #expect(created.text == "")
    #expect(created.fields[.location] == "/api/range/62027/")
    #expect(probe.ask("PUT", "/api/range/62027/", #"{"name": "m"}"#).status == 204)
    #expect(probe.ask("PATCH", "/api/range/62027/", #"{"name": "m"}"#).status == 202)
    #expect(probe.ask("POST", "/api/track/", #"{"user": 99}"#).json["id"] == 4)
  }

  @Test func importsNeedAFileOfAKnownKind() {
    #expect(probe.ask("POST", "/api/import/", "{}").status == 415)
    let started = probe.ask("POST", "/api/import/", "x", fields: [.contentType: "application/vnd.ant.fit"])
    #expect(started.json["progress"] == 0)
    #expect(probe.get("/api/import/1/", as: "bob@example.com:pw:with:colons").status == 404)
  }
}
