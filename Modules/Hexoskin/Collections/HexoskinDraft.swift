public import HubTransport

/// What a new object, or a change of one, is made of; it prints as the JSON that is sent.
public protocol HexoskinDraft: Codable, Hashable, Sendable, JSONPrintable {}
