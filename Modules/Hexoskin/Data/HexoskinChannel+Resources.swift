extension HexoskinChannel {
  /// The channels of the resources that are of one or some of them (wire page, section 10.4); those of some names are not
  /// known.
  static let ofResources: [String: [HexoskinChannel]] = [
    "acc": [4145, 4146, 4147], "activity": [49], "ann": [271], "breathingrate": [33], "breathingratestatus": [1001],
    "cadence": [53], "ecg": [4113], "expiration": [35], "heartrate": [19], "heartratestatus": [1000], "hrvhf": [277],
    "hrvlf": [276], "hrvlfnorm": [273], "inspiration": [34], "minuteventilation": [36], "nninterval": [318],
    "nnoverrr": [274], "ppg": [64], "ptt": [97], "respiration": [4129, 4130], "rrinterval": [18], "sdnn": [272],
    "sleepphase": [280], "sleepposition": [270], "spo2": [66], "spo2status": [1002], "step": [52],
    "systolicpressure": [98], "temperature": [81], "tidalvolume": [37], "triangular": [275],
  ]
}
