import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// Contents and attachments.
struct CloudContentTests {
  private static let file = "name=\"file\"; filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\nhello"
  private static let read = "name=\"readPermissions\"\r\n\r\ntest"
  private static let write = "name=\"readWritePermissions\"\r\n\r\ntest"

  private let probe: CloudProbe

  init() throws { probe = try CloudProbe() }

  @Test func filesAreUploadedAndDownloaded() {
    let content = probe.upload(to: "/contents", [Self.file, Self.read, Self.write])
    #expect(content.status == 201)
    #expect(content.json["filename"] == "note.txt")
    #expect(content.json["mimetype"] == "text/plain")
    #expect(content.json["size"] == 5)
    #expect(content.json["files"]?[0]?["id"] == content.json["fileId"])
    let download = probe.ask("GET", "/contents/\(content.id)/download")
    #expect(download.status == 200)
    #expect(download.text == "hello")
    #expect(download.fields[.contentType] == "text/plain")
    #expect(probe.ask("GET", "/contents/0/download").status == 404)
  }

  @Test func rolesComeInSeveralForms() {
    let forms: [[String]] = [
      ["name=\"readWritePermissions\"\r\n\r\ntest", "name=\"readWritePermissions\"\r\n\r\nuser"],
      ["name=\"readWritePermissions\"\r\n\r\ntest, user"],
      ["name=\"readWritePermissions\"\r\n\r\n[\"test\",\"user\"]"],
      ["name=\"readWritePermission\"\r\n\r\ntest,user"],
    ]
    for form in forms {
      let content = probe.upload(to: "/contents", [Self.file, Self.read] + form)
      #expect(content.json["readWritePermissions"] == ["test", "user"])
    }
    #expect(
      probe.upload(to: "/contents", [Self.file, Self.read, "name=\"readWritePermissions\"\r\n\r\nadmin"]).status == 403)
  }

  @Test func badFormsAreRefused() {
    #expect(probe.upload(to: "/contents", [Self.read, Self.write]).message == "The form has no file")
    #expect(probe.upload(to: "/contents", [Self.file]).status == 400)
    let cut = probe.ask(
      "POST", "/contents", fields: [.contentType: "multipart/form-data; boundary=b"],
      body: "--b\r\nContent-Disposition: form-data; \(Self.file)")
    #expect(cut.status == 400)
    #expect(cut.message == "Multipart: Unexpected end of form")
    #expect(
      probe.ask("POST", "/contents", fields: [.contentType: "multipart/form-data"], body: "--b--").message
        == "Multipart: Boundary not found")
    #expect(probe.ask("POST", "/contents", fields: [.contentType: "text/plain"], body: "x").status == 415)
  }

  @Test func namesAreUTF8() {
    let part = "name=\"file\"; filename=\"Größe \\\"x\\\".bin\"\r\n\r\n1"
    let content = probe.upload(to: "/contents", [part, Self.read, Self.write])
    #expect(content.json["filename"] == "Größe \"x\".bin")
    #expect(content.json["mimetype"] == "application/octet-stream")
  }

  @Test func attachmentsBelongToAnAsset() throws {
    let asset = probe.asset("pump", ["readPermissions": ["test"], "readWritePermissions": ["user"]])
    let first = probe.upload(to: "/assets/\(asset)/attachment", [Self.file, Self.read, Self.write])
    #expect(first.status == 201)
    #expect(first.id == asset)
    let second = probe.upload(to: "/assets/\(asset)/attachment", [Self.file])
    let ids = second.json["attachments"]?.arrayValue?.compactMap(\.stringValue) ?? []
    #expect(ids.count == 2)
    #expect(probe.ask("GET", "/assets/\(asset)/attachments").ids == ids)
    let content = probe.ask("GET", "/contents/\(try #require(ids.last))").json
    #expect(content["readWritePermissions"] == ["user"])
    #expect(content["assets"] == [.string(asset)])
    #expect(
      probe.ask("GET", "/assets/\(asset)?populate=attachments").json["attachments"]?[0]?["filename"] == "note.txt")
    #expect(probe.upload(to: "/assets/0/attachment", [Self.file]).status == 404)
  }

  @Test func updatesKeepWhatIsOfTheFile() {
    let made = probe.upload(to: "/contents", [Self.file, Self.read, Self.write])
    var body = made.json
    body["filename"] = "other.txt"
    body["size"] = 99
    let changed = probe.ask("PUT", "/contents/\(made.id)", json: body)
    #expect(changed.json["filename"] == "other.txt")
    #expect(changed.json["size"] == 5)
    #expect(probe.ask("GET", "/contents/\(made.id)/download").text == "hello")
    let known = probe.make("/contents", ["filename": "x.txt", "fileId": "f", "size": 1])
    #expect(known.status == 201)
    #expect(known.json["fileId"] == "f")
    #expect(probe.make("/contents", ["filename": "x.txt"]).message == ["fileId must be a string"])
  }
}
