/// What is known of a channel (wire page, section 9).
struct ChannelFacts: Sendable {
  let name: String?
  let unit: String?
  let sampling: HexoskinSampling
  /// The same of devices whose servers count 1000 ticks in a second, where they differ.
  let astroskinSampling: HexoskinSampling?
  let quality: Int?

  init(
    _ name: String?, _ unit: String?, _ sampling: HexoskinSampling, astroskin: HexoskinSampling? = nil,
    quality: Int? = nil
  ) {
    self.name = name
    self.unit = unit
    self.sampling = sampling
    astroskinSampling = astroskin
    self.quality = quality
  }

  /// The facts by the ids of the datatypes.
  static let known: [Int: ChannelFacts] = [
    16: ChannelFacts("ECG_CHANNEL_CHAR", nil, .hertz(1)),
    17: ChannelFacts("QRS", nil, .events),
    18: ChannelFacts("RR_interval", "s", .events, quality: 1004),
    19: ChannelFacts("heart_rate", "bpm", .hertz(1), quality: 1000),
    22: ChannelFacts(nil, nil, .events),
    33: ChannelFacts("breathing_rate", "rpm", .hertz(1), quality: 1001),
    34: ChannelFacts("inspiration", nil, .events),
    35: ChannelFacts("expiration", nil, .events),
    36: ChannelFacts("minute_ventilation", "mL/min", .hertz(1)),
    37: ChannelFacts("tidal_volume", "mL", .hertz(1)),
    38: ChannelFacts("minute_ventilation_adjusted", "mL/min", .hertz(1)),
    39: ChannelFacts("tidal_volume_adjusted", "mL", .hertz(1)),
    42: ChannelFacts("energy_mifflin_keytel", "W", .hertz(1)),
    49: ChannelFacts("activity", "g", .hertz(1)),
    52: ChannelFacts("step", "step", .events),
    53: ChannelFacts("cadence", "spm", .hertz(1)),
    54: ChannelFacts("actigraphy", "g", .hertz(1)),
    64: ChannelFacts("PPG", nil, .hertz(64), astroskin: .hertz(75)),
    66: ChannelFacts("SPO2", "%", .hertz(1), quality: 1002),
    81: ChannelFacts("temperature_celcius", "°C", .hertz(1)),
    97: ChannelFacts("PTT", "s", .events),
    98: ChannelFacts("systolic_pressure", "mmHg", .hertz(1), quality: 1005),
    99: ChannelFacts("systolic_pressure_adjusted", "mmHg", .hertz(1)),
    208: ChannelFacts("RECSTR_ANNOT_CHAR", nil, .events),
    209: ChannelFacts(nil, nil, .events),
    212: ChannelFacts(nil, nil, .events),
    246: ChannelFacts("TEMP_ST_CHANNEL_CHAR", nil, .hertz(1)),
    247: ChannelFacts("BATT_ST_CHANNEL_CHAR", nil, .hertz(1)),
    269: ChannelFacts("device_position", nil, .events),
    270: ChannelFacts("sleep_position", nil, .events),
    271: ChannelFacts("ANN", "s", .everySeconds(300)),
    272: ChannelFacts("SDNN", "s", .everySeconds(300)),
    273: ChannelFacts("HRV_LF_normalized", nil, .everySeconds(300)),
    274: ChannelFacts("NN_over_RR", "%", .everySeconds(300)),
    275: ChannelFacts("HRV_triangular", nil, .everySeconds(300)),
    276: ChannelFacts("HRV_LF", "ms²", .everySeconds(300)),
    277: ChannelFacts("HRV_HF", "ms²", .everySeconds(300)),
    278: ChannelFacts("RMSSD", "s", .everySeconds(300)),
    280: ChannelFacts("sleep_phase", nil, .events),
    318: ChannelFacts("NN_interval", "s", .events),
    319: ChannelFacts("RR_interval_realigned", "s", .events),
    338: ChannelFacts("RESP_TMPR", "°C", .hertz(1)),
    1000: ChannelFacts("heart_rate_quality", "flags", .hertz(1)),
    1001: ChannelFacts("breathing_rate_quality", "flags", .hertz(1)),
    1002: ChannelFacts("SPO2_quality", "flags", .hertz(1)),
    1004: ChannelFacts("RR_interval_quality", "flags", .events),
    1005: ChannelFacts("systolic_pressure_quality", "flags", .hertz(1)),
    1006: ChannelFacts("ECG_quality", "flags", .hertz(1)),
    4096: ChannelFacts(nil, nil, .events),
    4113: ChannelFacts("ECG_I", "mV", .hertz(256), astroskin: .hertz(250), quality: 1006),
    4114: ChannelFacts("ECG_II", "mV", .hertz(256), astroskin: .hertz(250), quality: 1006),
    4115: ChannelFacts("ECG_III", "mV", .hertz(256), astroskin: .hertz(250), quality: 1006),
    4129: ChannelFacts("respiration_thoracic", nil, .hertz(128), astroskin: .hertz(125)),
    4130: ChannelFacts("respiration_abdominal", nil, .hertz(128), astroskin: .hertz(125)),
    4145: ChannelFacts("acceleration_X", "g", .hertz(64), astroskin: .hertz(50)),
    4146: ChannelFacts("acceleration_Y", "g", .hertz(64), astroskin: .hertz(50)),
    4147: ChannelFacts("acceleration_Z", "g", .hertz(64), astroskin: .hertz(50)),
  ]
}
