/// What an exchange proved.
struct ExchangeProof: Sendable {
  /// The operation that the request belongs to, nil when it belongs to none.
  var operation: String?
  private(set) var verdicts: [Sense: Verdict] = [:]

  init(operation: String? = nil, request: Verdict, answer: Verdict? = nil) {
    self.operation = operation
    verdicts[.request] = request
    verdicts[.answer] = answer
  }

  /// What became of it in a sense; nil where nothing tries.
  subscript(sense: Sense) -> Verdict? {
    get { verdicts[sense] }
    set { verdicts[sense] = newValue }
  }
}
