import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The public collection of JSON parsing cases, where it is there.
@Suite("JSON parsing suite", .enabled(if: ParsingSuite.isThere))
struct ParsingSuiteTests {
  @Test("every y_ file is read, every n_ file is refused")
  func verdicts() throws {
    var counts: [Character: Int] = [:]
    for (name, text) in try ParsingSuite.files("test_parsing") {
      let isRead = (try? JSONValue(parsing: text)) != nil
      switch name.first {
      case "y": #expect(isRead, "\(name)")
      case "n": #expect(!isRead, "\(name)")
      default: #expect(isRead == ParsingSuite.lenient.contains(name), "\(name)")
      }
      if let kind = name.first { counts[kind, default: 0] += 1 }
    }
    #expect(counts == ["y": 95, "n": 188, "i": 35])
  }

  @Test("no file harms a decoder, whatever the model")
  func decoding() throws {
    for (_, text) in try ParsingSuite.files("test_parsing") + ParsingSuite.files("test_transform") {
      let isRead = (try? JSONValue(parsing: text)) != nil
      let values = (try? HubJSONDecoder().decode([JSONValue].self, from: text)) != nil
      let texts = (try? HubJSONDecoder().decode([String: String].self, from: text)) != nil
      #expect(isRead || !values && !texts)
    }
  }

  @Test("numbers are kept, duplicate names: the first counts")
  func transformations() throws {
    let files = Dictionary(uniqueKeysWithValues: try ParsingSuite.files("test_transform"))
    func text(_ name: String) throws -> String {
      String(decoding: try JSONValue(parsing: try #require(files[name])).serialized(), as: UTF8.self)
    }
    #expect(try text("number_1.000000000000000005.json") == "[1.000000000000000005]")
    #expect(try text("number_10000000000000000999.json") == "[10000000000000000999]")
    #expect(try text("number_1e-999.json") == "[1E-999]")
    #expect(try text("object_same_key_different_values.json") == #"{"a":1}"#)
    #expect(try JSONValue(parsing: try #require(files["object_key_nfc_nfd.json"])).objectValue?.count == 2)
  }
}

enum ParsingSuite {
  /// The files that RFC 8259 leaves open and that are read; the other open ones are refused.
  static let lenient: Set = [
    "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
    "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json", "i_structure_UTF-8_BOM_empty_object.json",
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/json-test-suite")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func files(_ name: String) throws -> [(String, [UInt8])] {
    let folder = folder.appending(path: name)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0))))
    }
  }
}
