import Testing

@testable import HubServer

struct SpoolFileTests {
  @Test func bytesComeBackFromWhereTheyWerePut() throws {
    let file = try SpoolFile()
    try file.write([1, 2, 3, 4], at: 0)
    try file.write([5, 6], at: 4)
    let middle = try file.read(at: 2, upTo: 3)
    let end = try file.read(at: 4, upTo: 100)
    let behind = try file.read(at: 6, upTo: 100)
    #expect(middle == [3, 4, 5])
    #expect(end == [5, 6])
    #expect(behind.isEmpty)
  }

  @Test func aFullDiskIsToldApart() throws {
    let full = try SpoolFile(opening: "/dev/full")
    let error = #expect(throws: ServerError.self) { try full.write([1], at: 0) }
    #expect(error?.isStorageFull == true)
    let nowhere = #expect(throws: ServerError.self) { try SpoolFile(in: "/no/such/folder") }
    #expect(nowhere?.isStorageFull == false)
  }
}
