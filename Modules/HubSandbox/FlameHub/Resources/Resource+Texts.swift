import HubJSON

// Hub 0.8 takes numbers for texts: its database makes texts of them, its answers to writes show them as they came.
extension Resource {
  /// The values of a body as the database keeps them.
  func stored(_ values: JSONObject) -> JSONObject {
    JSONObject(
      values.map { name, value in
        guard case .number(let number) = value, isText(name) else { return (key: name, value: value) }
        return (key: name, value: .string(number.text))
      })
  }

  /// The answer to a write, with the numbers that the body gave for texts.
  func echoing(_ values: JSONObject, in shown: JSONObject) -> JSONObject {
    JSONObject(
      shown.map { name, value in
        guard case .number? = values[name], isText(name) else { return (key: name, value: value) }
        return (key: name, value: values[name] ?? value)
      })
  }

  private func isText(_ name: String) -> Bool { column(name)?.kind == .text }
}
