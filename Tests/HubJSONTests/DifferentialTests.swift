import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// HubJSON against Foundation's coders over generated documents.
@Suite("Against Foundation")
struct DifferentialTests {
  struct Model: Codable, Hashable {
    struct Inner: Codable, Hashable {
      var flag: Bool
      var ratio: Double
      var values: [Double?]
    }
    enum Kind: String, Codable { case small, large }

    var id: UUID
    var name: String
    var count: Int?
    var size: UInt64
    var kind: Kind
    var inner: Inner?
    var list: [Inner]
    var table: [String: String?]
    var pairs: [Int: [String]]

    init(_ generator: inout Generator) {
      func inner(_ generator: inout Generator) -> Inner {
        Inner(
          flag: Bool.random(using: &generator), ratio: generator.number().doubleValue,
          values: (0..<3).map { $0 == 1 ? nil : generator.number().doubleValue })
      }
      // The highest bit is set so that all 32 digits are written.
      var text = [generator.next(), generator.next()].map { String($0 | 1 << 63, radix: 16) }.joined()
      for offset in [20, 16, 12, 8] { text.insert("-", at: text.index(text.startIndex, offsetBy: offset)) }
      id = UUID(uuidString: text) ?? UUID()
      name = generator.text()
      count = Bool.random(using: &generator) ? Int(truncatingIfNeeded: generator.next()) : nil
      size = generator.next()
      kind = generator.pick([.small, .large])
      self.inner = Bool.random(using: &generator) ? inner(&generator) : nil
      list = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in inner(&generator) }
      table = Dictionary((0..<5).map { ("\($0)" + generator.text(), $0 == 2 ? nil : generator.text()) }) { old, _ in old
      }
      pairs = [1: [generator.text()], 2: []]
    }
  }

  @Test("values: both read the same from any spelling")
  func values() throws {
    var generator = Generator(seed: 1)
    for _ in 0..<100 {
      let value = generator.value()
      let text = bytes(generator.write(value))
      let ours = try JSONValue(parsing: text)
      #expect(ours == value)
      #expect(try HubJSONDecoder().decode(JSONValue.self, from: text) == value)
      #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text)) == value)
      #expect(try JSONDecoder().decode(JSONValue.self, from: Data(ours.serialized())) == value)
      #expect(try JSONValue(parsing: [UInt8](try JSONEncoder().encode(value))) == value)
      #expect(try HubJSONEncoder().encodeValue(value) == value)
    }
  }

  @Test("models: what one writes the other reads")
  func models() throws {
    var generator = Generator(seed: 2)
    for _ in 0..<60 {
      let model = Model(&generator)
      let ours = try HubJSONEncoder().encode(model)
      let theirs = [UInt8](try JSONEncoder().encode(model))
      #expect(try HubJSONDecoder().decode(Model.self, from: ours) == model)
      #expect(try HubJSONDecoder().decode(Model.self, from: theirs) == model)
      #expect(try JSONDecoder().decode(Model.self, from: Data(ours)) == model)
      let respelled = bytes(generator.write(try JSONValue(parsing: theirs)))
      #expect(try HubJSONDecoder().decode(Model.self, from: respelled) == model)
    }
  }

  @Test("numbers: the same bits")
  func numbers() throws {
    var generator = Generator(seed: 3)
    for _ in 0..<300 {
      var text = "\(Int64(truncatingIfNeeded: generator.next()) >> Int64.random(in: 0..<64, using: &generator))"
      if Bool.random(using: &generator) {
        text += ".\(generator.next() >> UInt64.random(in: 0..<64, using: &generator))"
      }
      if Bool.random(using: &generator) { text += "e\(Int.random(in: -30...30, using: &generator))" }
      let ours = try decoded([Double].self, "[\(text)]")[0]
      let theirs = try JSONDecoder().decode([Double].self, from: Data("[\(text)]".utf8))[0]
      #expect(ours.bitPattern == theirs.bitPattern, "\(text)")
      #expect(try JSONValue(parsing: bytes(text)).doubleValue == ours)
    }
  }

  @Test("failures: the same case at the same path")
  func failures() throws {
    var generator = Generator(seed: 4)
    var failed = 0
    for _ in 0..<100 {
      // A model with one member, somewhere, that is replaced or dropped.
      var members = try #require(try HubJSONEncoder().encodeValue(Model(&generator)).objectValue)
      let key = generator.pick(members.keys)
      members[key] = Bool.random(using: &generator) ? nil : generator.value(depth: 4)
      let text = JSONValue.object(members).serialized()
      let ours = Result { try HubJSONDecoder().decode(Model.self, from: text) }
      let theirs = Result { try JSONDecoder().decode(Model.self, from: Data(text)) }
      switch (ours, theirs) {
      case (.success(let ours), .success(let theirs)): #expect(ours == theirs)
      case (.failure(let ours as DecodingError), .failure(let theirs as DecodingError)):
        failed += 1
        // Foundation names no path for some numbers, and takes the members of a dictionary in an order of its own.
        let isDictionary = key == "pairs" || key == "table"
        if !path(theirs).isEmpty {
          #expect(path(ours).prefix(isDictionary ? 1 : 9) == path(theirs).prefix(isDictionary ? 1 : 9))
        }
      default: Issue.record("\(key): \(ours) \(theirs)")
      }
    }
    #expect(failed > 30)
  }

  private func path(_ error: DecodingError) -> [String] {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath.map(\.stringValue)
    @unknown default: []
    }
  }

  @Test("damaged documents: what HubJSON reads, Foundation reads the same")
  func damaged() throws {
    var generator = Generator(seed: 5)
    var readable = 0
    for _ in 0..<600 {
      var text = bytes(generator.write(["k": .string(generator.text()), "l": [true, nil, .string(generator.text())]]))
      let position = Int.random(in: text.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: text[position] = UInt8(truncatingIfNeeded: generator.next())
      case 1: text.remove(at: position)
      default: text.insert(generator.pick(bytes("\"\\{}[]:, u\u{1F}")), at: position)
      }
      guard let ours = try? JSONValue(parsing: text) else { continue }
      readable += 1
      #expect(
        try JSONDecoder().decode(JSONValue.self, from: Data(text)) == ours, "\(String(decoding: text, as: UTF8.self))")
    }
    #expect((40..<560).contains(readable))
  }
}
