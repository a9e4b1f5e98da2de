/// A titled list in the help of a command.
struct HelpSection {
  struct Entry {
    let term: String
    let explanation: String
  }

  let title: String
  var entries: [Entry]
}
