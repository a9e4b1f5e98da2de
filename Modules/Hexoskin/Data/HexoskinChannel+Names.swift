extension HexoskinChannel {
  /// The channels whose names are known, by id.
  public static let named: [HexoskinChannel] = ChannelFacts.known.filter { $0.value.name != nil }.keys.sorted().map {
    HexoskinChannel($0)
  }

  /// A known channel by its name, such as `heart_rate`, or by that of its constant here, such as `ecg`; capital letters and
  /// underscores do not count.
  public init?(named name: String) {
    let wanted = Self.plain(name)
    guard let channel = Self.named.first(where: { $0.name.map(Self.plain) == wanted }) ?? Self.ownNames[wanted] else {
      return nil
    }
    self = channel
  }

  /// The constants whose names are not those of the server.
  private static let ownNames: [String: HexoskinChannel] = [
    "ecg": .ecg, "ecgcontainer": .ecgContainer, "qrsolder": .qrsOlder, "energy": .energy,
    "oxygensaturation": .oxygenSaturation, "oxygensaturationquality": .oxygenSaturationQuality,
    "temperature": .temperature, "pulsetransittime": .pulseTransitTime, "recordingstart": .recordingStart,
    "recordingstop": .recordingStop, "annotation": .annotation, "userannotation": .userAnnotation,
    "temperaturestatus": .temperatureStatus, "battery": .battery, "meannn": .meanNN,
    "hrvlowfrequency": .hrvLowFrequency, "hrvlowfrequencynormalized": .hrvLowFrequencyNormalized,
    "hrvhighfrequency": .hrvHighFrequency, "respirationtemperature": .respirationTemperature,
  ]

  private static func plain(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }
}
