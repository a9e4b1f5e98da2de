import HubCrypto
import HubJSON

// The people, what they recorded and where they went.
extension HexoskinStandardSeed {
  static let persons: JSONValue = [
    person(99, "ann@example.com", "Ann", "Example", profile: 60),
    person(100, "bob@example.com", "Bob", "Ex\u{E4}mple", profile: 61),
    person(214, "mia@example.org", "Mia", "Held", profile: 62),
  ]

  private static func person(
    _ id: Int, _ email: JSONValue, _ first: JSONValue, _ last: JSONValue, profile: Int
  ) -> JSONValue {
    [
      "email": email, "first_name": first, "id": number(id), "last_name": last, "profile": uri("profile", profile),
      "username": email,
    ]
  }

  static let profiles: JSONValue = [
    [
      "date_of_birth": "1980-01-01", "fitness": ["height": 1.7, "hr_max": 183, "hr_rest": 61, "weight": 65],
      "gender": "F", "height": 1.7, "id": 60, "unit_system": "metric", "weight": 65,
    ],
    [
      "date_of_birth": nil, "fitness": [:], "gender": "M", "height": 1.82, "id": 61, "unit_system": "metric",
      "weight": 80.5,
    ],
    [
      "date_of_birth": nil, "fitness": [:], "gender": "F", "height": nil, "id": 62, "unit_system": "metric",
      "weight": nil,
    ],
  ]

  static let records: [JSONValue] = [
    record(37_650, of: 99, start: 359_000_000_000, ticks: 640_000),
    record(37_700, of: 99, start: 359_840_226_870, ticks: 594_944, device: "HXSKIN1200002070"),
    record(37_800, of: 99, start: 361_446_243_405, ticks: 76_800, device: "HXSKIN1200002070", status: "realtime"),
    record(37_900, of: 100, start: 360_000_000_000, ticks: 256_000),
    record(41_000, of: 214, start: 362_000_000_000, ticks: 256_000, device: "HXSKIN1500003111"),
  ]

  private static func record(
    _ id: Int, of user: Int, start: Int, ticks: Int, device: String? = nil, status: JSONValue = "complete"
  ) -> JSONValue {
    [
      "data": .string(head(start)), "dev_id": .string(String(repeating: "F", count: 32)),
      "device": device.map { "/api/device/\($0)/" } ?? .null, "end": number(start + ticks), "firmware_rev": "1.0.5",
      "id": number(id), "last_modified": "2014-07-17T20:16:50+00:00", "start": number(start), "status": status,
      "user": uri("user", user),
    ]
  }

  /// What a device writes before a record, in base64 (wire page, 8.5).
  private static func head(_ start: Int) -> String {
    let ticks = (0..<8).map { UInt8(truncatingIfNeeded: start >> ($0 * 8)) }
    let device = [UInt8](repeating: UInt8(ascii: "F"), count: 32)
    return Base64.encode(ticks + Array("HXDEV-AUTO".utf8) + [UInt8](repeating: 0, count: 10) + device + [1, 0, 5, 0])
  }

  static let ranges: [JSONValue] =
    [
      range(61_490, "walk", of: 99, start: 359_840_230_000, ticks: 100_000, type: 17),
      range(
        61_491, "T\u{E4}glich <run> & \"rest\"", of: 99, start: 359_840_330_000, ticks: 100_000, type: 10, note: "x",
        rank: 1,
        routine: 7),
      range(61_492, "bobs night", of: 100, start: 360_000_000_000, ticks: 200_000, type: 12),
      range(61_493, "walk 2", of: 99, start: 361_446_243_405, ticks: 20_000),
      range(61_494, "mia's walk", of: 214, start: 362_000_000_000, ticks: 20_000),
      range(61_495, "bike", of: 99, start: 359_840_226_870, ticks: 1536, type: 1),
    ]
    + (0..<27).map { range(62_000 + $0, "row \($0)", of: 214, start: 362_000_000_000 + $0 * 2560, ticks: 2560) }

  private static func range(
    _ id: Int, _ name: String, of user: Int, start: Int, ticks: Int, type: Int? = nil, note: JSONValue = "",
    rank: JSONValue = 0, routine: Int? = nil
  ) -> JSONValue {
    [
      "context": ["activitytype": type.map { uri("activitytype", $0) } ?? .null],
      "created": "2014-05-13T16:53:20+00:00", "end": number(start + ticks), "id": number(id),
      "last_modified": "2014-05-13T16:53:20+00:00", "name": .string(name), "note": note, "rank": rank,
      "start": number(start), "status": "complete",
      "trainingroutine": routine.map { uri("trainingroutine", $0) } ?? .null, "user": uri("user", user),
    ]
  }

  static let routines: JSONValue = [
    [
      "activitytype": "/api/activitytype/10/", "description": "Four times four minutes.", "id": 7,
      "name": "Intervals 4x4", "user": "/api/user/99/",
    ],
    ["activitytype": nil, "description": "", "id": 8, "name": "\u{D6}ffentlich", "user": nil],
  ]

  static let tracks: JSONValue = [
    track(1, "loop", 13.99, of: 99, range: 61_495), track(2, "long", 8012.5, of: 99, range: 61_490),
    track(3, "lake", 250.25, of: 214, range: 61_494),
  ]

  private static func track(_ id: Int, _ name: JSONValue, _ length: JSONValue, of user: Int, range: Int) -> JSONValue {
    [
      "area": nil, "distance": length, "id": number(id), "name": name, "range": uri("range", range),
      "source": "gps", "user": uri("user", user),
    ]
  }

  static let trackpoints = points(of: 1, from: 2, 3) + points(of: 2, from: 1000, 1005) + points(of: 3, from: 9000, 33)

  private static func points(of track: Int, from id: Int, _ count: Int) -> [JSONValue] {
    (0..<count).map { step in
      let time = Timestamp(secondsSince1970: 1_407_993_917 + Int64(step)).description.prefix(19)
      return [
        "altitude": number(38 + step % 5), "course": nil, "horizontal_accuracy": 4, "id": number(id + step),
        "position": [
          PythonNumber.json(-73.5984 + Double(step) * 0.0001), PythonNumber.json(45.5299 + Double(step) * 0.00005),
        ],
        "speed": 5.95, "time": .string(String(time)), "track": uri("track", track), "vertical_accuracy": nil,
      ]
    }
  }
}
