/// A shell that completion scripts are made for.
public enum Shell: String, CaseIterable, ArgumentValue {
  /// GNU bash, from 3.2.
  case bash
  /// The Z shell.
  case zsh
  /// fish, from 3.0.
  case fish
}
