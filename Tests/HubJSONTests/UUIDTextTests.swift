@_spi(Backend) import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("UUID text")
struct UUIDTextTests {
  @Test("either case is read, lower case is written")
  func cases() throws {
    for _ in 0..<100 {
      let uuid = UUID()
      #expect(UUID(hubText: uuid.uuidString) == uuid)
      #expect(UUID(hubText: uuid.uuidString.lowercased()) == uuid)
      #expect(uuid.hubText == uuid.uuidString.lowercased())
    }
  }

  @Test(
    "other texts are refused",
    arguments: [
      "", "0b0cab4e", "0b0cab4e2f014b2c9ac26b1c2e31e1f2", "0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1f",
      "0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1f22", "0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1fg",
      "0b0cab4e-2f01-4b2c-9ac2_6b1c2e31e1f2", "{0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1}",
      "0b0cab4e-2f01-4b2c-9ac-26b1c2e31e1f2",
      " b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1f2", "0b0cab4e-2f01-4b2c-9ac2-6b1c2e31e1é",
    ])
  func refused(text: String) {
    #expect(UUID(hubText: text) == nil)
    #expect(decodingFailure([UUID].self, "[\"\(text)\"]")?.kind == "dataCorrupted")
  }
}
