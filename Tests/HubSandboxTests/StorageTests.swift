import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

struct StorageTests {
  private let hub: Hub

  init() throws { hub = try Hub() }

  private func bucket(_ name: String = "A-Bucket") -> String {
    hub.storage("POST", "/buckets", ["name": .string(name)]).id
  }

  @Test func bucketsAreFoundByNameAndNeverChange() {
    let id = bucket()
    #expect(hub.storage("GET", "/buckets/A-Bucket").id == id)
    #expect(hub.storage("GET", "/buckets/a-bucket").message == "The bucket was not found.")
    #expect(hub.storage("GET", "/buckets/A-Bucket?fields=name").status == 500)
    let updated = hub.storage("POST", "/buckets/\(id)", ["name": "x"])
    #expect(updated.status == 202)
    #expect(updated.data["name"] == "A-Bucket")
    #expect(updated.data["actorId"]?.isNull == true)
    #expect(hub.storage("POST", "/buckets", ["name": "ab"]).message == "Property name is invalid")
    #expect(hub.storage("DELETE", "/buckets/A-Bucket").status == 202)
    #expect(hub.storage("DELETE", "/buckets/A-Bucket").status == 404)
  }

  @Test func filesArriveAndComeBack() {
    let id = bucket()
    let uploaded = hub.upload(
      [("src/main.py", "print(1)"), ("empty.txt", ""), ("../up.txt", "- b up")], to: "A-Bucket")
    #expect(uploaded.status == 201)
    #expect(uploaded.total == 3)
    let files = uploaded.data.arrayValue ?? []
    #expect(files.map { $0["path"] } == ["src/main.py", "empty.txt", "../up.txt"])
    #expect(files.map { $0["directory"] } == ["src", ".", ".."])
    #expect(files.map { $0["name"] } == ["main.py", "empty.txt", "up.txt"])
    #expect(files.map { $0["size"] } == [8, 0, 6])
    let ids = files.compactMap { $0["id"]?.stringValue }
    let stream = hub.storage("GET", "/bucket-files/\(ids[0])/stream")
    #expect(stream.text == "print(1)")
    #expect(stream.fields[.contentDisposition] == "attachment; filename=main.py")
    #expect(stream.fields[.contentType] == "application/octet-stream")
    #expect(stream.fields[.eTag] == nil)
    #expect(hub.storage("GET", "/bucket-files/\(ids[2])/stream").fields[.contentType] == "text/plain; charset=utf-8")
    let shown = hub.storage("GET", "/bucket-files/\(ids[0])?include=bucket").data
    #expect(shown["bucket"]?["id"] == .string(id))
    #expect(hub.storage("DELETE", "/bucket-files/\(ids[0])").data["bucket"]?["id"] == .string(id))
    #expect(hub.storage("GET", "/bucket-files/\(ids[0])/stream").message == "The bucket-file was not found.")
    hub.storage("DELETE", "/buckets/\(id)")
    #expect(hub.storage("GET", "/bucket-files/\(ids[1])").status == 404)
  }

  @Test func badUploadsAreRefused() {
    let id = bucket()
    func upload(_ type: String, _ body: String) -> Probe.Answer {
      hub.probe.ask(
        "POST", "/buckets/\(id)/upload", at: .storage, token: hub.token, fields: [.contentType: type], body: body)
    }
    #expect(upload("application/json", "{}").message == "A multipart content-type header is required.")
    #expect(upload("multipart/form-data", "--b--").message == "Multipart: Boundary not found")
    let cut = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nhalf"
    #expect(upload("multipart/form-data; boundary=b", cut).message == "Unexpected end of form")
    #expect(upload("multipart/form-data; boundary=b", "--b--\r\n").total == 0)
    let field = "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\ntext\r\n--b--\r\n"
    #expect(upload("multipart/form-data; boundary=b", field).data == [])
    hub.upload([("twice", "1")], to: id)
    let again = hub.upload([("once", "1"), ("twice", "2")], to: id)
    #expect(again.status == 500)
    // A refused upload leaves nothing behind.
    #expect(hub.storage("GET", "/bucket-files?filter[bucketId]=\(id)").total == 1)
  }

  @Test func strangersReadAndUploadOnly() {
    let id = bucket()
    let plain = hub.probe.user("plain-user")
    let own = hub.upload([("a.txt", "a")], to: id, as: plain).data[0]?["id"]?.stringValue ?? ""
    #expect(hub.storage("GET", "/bucket-files/\(own)/stream", as: plain).text == "a")
    let file = hub.upload([("b.txt", "b")], to: id).data[0]?["id"]?.stringValue ?? ""
    #expect(
      hub.storage("DELETE", "/bucket-files/\(file)", as: plain).message
        == "The evaluation of permissions bucket_update failed")
    // One's own file is one's own, wherever the bucket is.
    #expect(hub.storage("DELETE", "/bucket-files/\(own)", as: plain).status == 202)
    #expect(
      hub.storage("POST", "/buckets", ["name": "mine"], as: plain).message
        == "The evaluation of permissions bucket_create failed")
  }

  @Test func filesOfAnAnalysisShowInCore() {
    let made = hub.core("POST", "/analyses", ["projectId": .string(hub.project("a-project"))]).id
    let code = hub.bucket("CODE", of: made)
    let file = hub.upload([("main.py", "x")], to: code).data.arrayValue?.first?["id"]?.stringValue ?? ""
    let listed = hub.core("GET", "/analysis-bucket-files?filter[analysisId]=\(made)&include=analysisBucket")
    #expect(listed.data.arrayValue?.first?["bucketFileId"] == .string(file))
    #expect(listed.data.arrayValue?.first?["analysisBucket"]?["type"] == "CODE")
    hub.storage("DELETE", "/bucket-files/\(file)")
    #expect(hub.core("GET", "/analysis-bucket-files?filter[analysisId]=\(made)").total == 0)
  }

  @Test func archivesArePlain() {
    let id = bucket()
    #expect(hub.storage("GET", "/buckets/\(id)/stream").bytes == [UInt8](repeating: 0, count: 1024))
    hub.upload([("dir/a.txt", "sixteen letters!")], to: id)
    let archive = hub.storage("GET", "/buckets/\(id)/stream")
    #expect(archive.fields[.contentType] == "application/x-tar")
    #expect(archive.fields[.contentDisposition] == "attachment; filename=\(id).tar")
    #expect(archive.bytes.count == 2048)
    #expect(String(decoding: archive.bytes[..<9], as: UTF8.self) == "dir/a.txt")
    #expect(String(decoding: archive.bytes[512..<528], as: UTF8.self) == "sixteen letters!")
    #expect(archive.bytes[156] == UInt8(ascii: "0"))
  }
}
