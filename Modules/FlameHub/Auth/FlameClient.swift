/// A client: the account of a machine (wire page, section 4.1).
///
/// Nodes and analyses name the one that they log in as.
public enum FlameClient {}
