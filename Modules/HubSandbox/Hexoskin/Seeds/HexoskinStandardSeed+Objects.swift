import HubJSON

// What is there at the beginning (wire page, 12).
extension HexoskinStandardSeed {
  static var objects: JSONValue {
    [
      "activitytype": activityTypes, "annotation": annotations, "datatype": .array(datatypes.map(datatype)),
      "device": .array(["HXSKIN1200002070", "HXSKIN1500003111"].map(device)), "label": .array((1...3).map(label)),
      "metric": metrics, "profile": profiles, "range": .array(ranges), "record": .array(records),
      "track": tracks, "trackpoint": .array(trackpoints), "trainingroutine": routines,
      "unit": .array((1...4).map(unit)), "user": persons,
    ]
  }

  /// The numbers of the next objects, where others than the shown ones were made before.
  static let next: JSONValue = ["range": 62_027, "annotation": 10]

  private static let activityTypes: JSONValue = .array(
    [(1, "cycling"), (3, "general sport"), (10, "running"), (12, "sleep"), (17, "lifestyle"), (106, "rest test")].map {
      ["id": .number(JSONNumber($0.0)), "name": .string($0.1)]
    })

  private static let annotations: JSONValue = [
    annotation(5, "felt dizzy", of: 99, record: 37_700, start: 359_840_240_000),
    annotation(6, "Bob schl\u{E4}ft", of: 100, record: 37_900, start: 360_000_010_000),
    annotation(9, "mia's note", of: 214, record: 41_000, start: 362_000_010_000),
  ]

  private static func annotation(_ id: Int, _ text: String, of user: Int, record: Int, start: Int) -> JSONValue {
    [
      "annotation": .string(text), "datatype": "/api/datatype/4096/", "id": number(id),
      "last_update": number(start + 256),
      "record": uri("record", record), "start": number(start), "user": uri("user", user),
    ]
  }

  /// Id, name and values a second of the datatypes (wire page, 9).
  private static let datatypes = [
    "16 ECG_CHANNEL_CHAR 1", "17 QRS -", "18 RR_interval -", "19 heart_rate 1", "22 QRS_old -", "33 breathing_rate 1",
    "34 inspiration -", "35 expiration -", "36 minute_ventilation 1", "37 tidal_volume 1",
    "38 minute_ventilation_adjusted 1", "39 tidal_volume_adjusted 1", "42 energy_mifflin_keytel 1", "49 activity 1",
    "52 step -", "53 cadence 1", "54 actigraphy 1", "208 RECSTR_ANNOT_CHAR -", "246 TEMP_ST_CHANNEL_CHAR 1",
    "247 BATT_ST_CHANNEL_CHAR 1", "269 device_position -", "270 sleep_position -", "271 ANN 1/300", "272 SDNN 1/300",
    "273 HRV_LF_normalized 1/300", "274 NN_over_RR 1/300", "275 HRV_triangular 1/300", "276 HRV_LF 1/300",
    "277 HRV_HF 1/300", "278 RMSSD 1/300", "280 sleep_phase -", "318 NN_interval -", "319 RR_interval_realigned -",
    "338 RESP_TMPR 1", "1000 heart_rate_quality 1", "1001 breathing_rate_quality 1", "1004 RR_interval_quality -",
    "1006 ECG_quality 1", "4096 user_annotation -", "4113 ECG_I 256", "4129 respiration_thoracic 128",
    "4130 respiration_abdominal 128", "4145 acceleration_X 64", "4146 acceleration_Y 64", "4147 acceleration_Z 64",
  ]

  private static func datatype(_ text: String) -> JSONValue {
    let parts = text.split(separator: " ").map(String.init)
    let id = JSONNumber(text: parts[0]).map(JSONValue.number) ?? .null
    let rate: JSONValue =
      switch parts[2] {
      case "-": .null
      case "1/300": PythonNumber.json(1.0 / 300)
      default: JSONNumber(text: parts[2]).map(JSONValue.number) ?? .null
      }
    let words = parts[1].replacing("_", with: " ").lowercased()
    let info = words.prefix(1).uppercased() + words.dropFirst() + "."
    return ["dataid": id, "freq": rate, "info": .string(info), "name": .string(parts[1])]
  }

  private static func device(_ name: String) -> JSONValue { ["deviceid": .string(name), "model": "HX1"] }

  private static func label(_ id: Int) -> JSONValue { ["id": number(id), "name": "label \(id)"] }

  private static let units = [
    ("beats per minute", "bpm"), ("kilocalorie", "kcal"), ("second", "s"), ("", "count"),
  ]

  private static func unit(_ id: Int) -> JSONValue {
    let (long, short) = units[id - 1]
    return ["id": number(id), "info": .string(long), "si_long": .string(long), "si_short": .string(short)]
  }

  private static let metrics: JSONValue = [
    metric(44, "heartrate_avg", "Average heart rate", unit: 1),
    metric(45, "heartrate_histo", "Heart rate histogram", unit: 1, type: "histogram"),
    metric(71, "step_count", "Steps", unit: 4), metric(139, "energyecg_vo2_kcal", "Energy", unit: 2),
    metric(1038, "sleep_position_changes", "Position changes", unit: 4),
  ]

  private static func metric(
    _ id: Int, _ name: String, _ title: String, unit: Int, type: String = "value"
  ) -> JSONValue {
    [
      "id": number(id), "name": .string(name), "outputtype": .string(type), "title": .string(title),
      "unit": uri("unit", unit),
    ]
  }

  static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  static func uri(_ resource: String, _ id: Int) -> JSONValue { "/api/\(resource)/\(id)/" }
}
