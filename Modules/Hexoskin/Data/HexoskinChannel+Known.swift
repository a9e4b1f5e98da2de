extension HexoskinChannel {
  /// The container of one to three leads of older devices.
  public static let ecgContainer = HexoskinChannel(16)
  /// Heart beats; vendor scripts of 2014 have them under 22.
  public static let qrs = HexoskinChannel(17)
  /// The time between two beats.
  public static let rrInterval = HexoskinChannel(18)
  /// The heart rate, averaged over 16 beats.
  public static let heartRate = HexoskinChannel(19)
  /// Heart beats under the id of 2014.
  public static let qrsOlder = HexoskinChannel(22)
  /// The breathing rate over the last seven cycles, between 2 and 60.
  public static let breathingRate = HexoskinChannel(33)
  /// Beginnings of breathing in.
  public static let inspiration = HexoskinChannel(34)
  /// Beginnings of breathing out.
  public static let expiration = HexoskinChannel(35)
  /// The volume breathed in a minute.
  public static let minuteVentilation = HexoskinChannel(36)
  /// The volume of a breath.
  public static let tidalVolume = HexoskinChannel(37)
  /// The volume breathed in a minute, adjusted.
  public static let minuteVentilationAdjusted = HexoskinChannel(38)
  /// The volume of a breath, adjusted.
  public static let tidalVolumeAdjusted = HexoskinChannel(39)
  /// The power spent, after Mifflin and Keytel.
  public static let energy = HexoskinChannel(42)
  /// The mean acceleration of a second, above 2.65 Hz.
  public static let activity = HexoskinChannel(49)
  /// Steps.
  public static let step = HexoskinChannel(52)
  /// Steps in a minute.
  public static let cadence = HexoskinChannel(53)
  /// Actigraphy.
  public static let actigraphy = HexoskinChannel(54)
  /// The photoplethysmogram of Astroskin.
  public static let ppg = HexoskinChannel(64)
  /// The oxygen saturation, of Astroskin.
  public static let oxygenSaturation = HexoskinChannel(66)
  /// The temperature of the skin, of Astroskin.
  public static let temperature = HexoskinChannel(81)
  /// The time that a pulse takes.
  public static let pulseTransitTime = HexoskinChannel(97)
  /// The systolic pressure.
  public static let systolicPressure = HexoskinChannel(98)
  /// The systolic pressure, adjusted.
  public static let systolicPressureAdjusted = HexoskinChannel(99)
  /// Where the recorder began.
  public static let recordingStart = HexoskinChannel(208)
  /// Where the recorder stopped.
  public static let recordingStop = HexoskinChannel(209)
  /// Annotations of the device.
  public static let annotation = HexoskinChannel(212)
  /// The temperature of the device.
  public static let temperatureStatus = HexoskinChannel(246)
  /// The battery, from about 2300, empty, to 2600, full.
  public static let battery = HexoskinChannel(247)
  /// The position of the device.
  public static let devicePosition = HexoskinChannel(269)
  /// The position in sleep: 1 to 4, and 5 for upright.
  public static let sleepPosition = HexoskinChannel(270)
  /// The mean of valid intervals between beats in five minutes.
  public static let meanNN = HexoskinChannel(271)
  /// The standard deviation of the intervals between beats.
  public static let sdnn = HexoskinChannel(272)
  /// The normalized power of low frequencies of heart rate variability.
  public static let hrvLowFrequencyNormalized = HexoskinChannel(273)
  /// The share of valid intervals between beats.
  public static let nnOverRR = HexoskinChannel(274)
  /// The triangular index of heart rate variability.
  public static let hrvTriangular = HexoskinChannel(275)
  /// The power of low frequencies of heart rate variability.
  public static let hrvLowFrequency = HexoskinChannel(276)
  /// The power of high frequencies of heart rate variability.
  public static let hrvHighFrequency = HexoskinChannel(277)
  /// The root mean square of successive differences of the intervals.
  public static let rmssd = HexoskinChannel(278)
  /// The phase of sleep: 2 without and 5 with rapid eye movements, 6 awake.
  public static let sleepPhase = HexoskinChannel(280)
  /// The time between two beats, where valid.
  public static let nnInterval = HexoskinChannel(318)
  /// The time between two beats, realigned.
  public static let rrIntervalRealigned = HexoskinChannel(319)
  /// The temperature of the respiration sensors.
  public static let respirationTemperature = HexoskinChannel(338)
  /// Flags of the heart rate: 2 disconnected, 4 mains noise, 8 saturated, 16 artifacts, 32 unreliable.
  public static let heartRateQuality = HexoskinChannel(1000)
  /// Flags of the breathing rate: 1, 2 no signal, 4, 8 baseline, 16, 32 noisy, of either sensor.
  public static let breathingRateQuality = HexoskinChannel(1001)
  /// Flags of the oxygen saturation.
  public static let oxygenSaturationQuality = HexoskinChannel(1002)
  /// Flags of the time between two beats: 1 noisy, 128 unreliable.
  public static let rrIntervalQuality = HexoskinChannel(1004)
  /// Flags of the systolic pressure.
  public static let systolicPressureQuality = HexoskinChannel(1005)
  /// Flags of the ECG, of Astroskin.
  public static let ecgQuality = HexoskinChannel(1006)
  /// What users annotate.
  public static let userAnnotation = HexoskinChannel(4096)
  /// The first lead of the ECG.
  public static let ecg = HexoskinChannel(4113)
  /// The second lead of the ECG, of Astroskin.
  public static let ecgII = HexoskinChannel(4114)
  /// The third lead of the ECG, of Astroskin.
  public static let ecgIII = HexoskinChannel(4115)
  /// The movement of the chest.
  public static let respirationThoracic = HexoskinChannel(4129)
  /// The movement of the belly.
  public static let respirationAbdominal = HexoskinChannel(4130)
  /// The acceleration along X.
  public static let accelerationX = HexoskinChannel(4145)
  /// The acceleration along Y.
  public static let accelerationY = HexoskinChannel(4146)
  /// The acceleration along Z.
  public static let accelerationZ = HexoskinChannel(4147)
}
