/// Tells whether a line break of a text is a mere wrap, from the lengths of its lines.
///
/// News text comes either with one line per paragraph or wrapped at a fixed width. In wrapped text a line ends where the
/// next word would not have fitted; everywhere else a line break means something.
struct LineWidths {
  /// The longest line in scalars, or nil when the text is not wrapped.
  let width: Int?

  /// Beyond this, lines are paragraphs.
  static let widest = 130

  /// Judges from all lines of a text.
  ///
  /// - Parameter lines: for each line its length, whether a blank line follows, whether it ends a sentence, and the
  ///   length of the next line's first word with whether that starts in lower case.
  init(lines: [Line]) {
    let longest = lines.map(\.length).max() ?? 0
    guard longest <= LineWidths.widest, longest >= 30 else {
      width = nil
      return
    }
    var open = 0
    var lowerCase = 0
    var full = 0
    for line in lines where !line.endsParagraph && !line.endsSentence {
      open += 1
      if line.nextIsLowerCase { lowerCase += 1 }
      if line.length + 1 + line.nextWordLength > longest { full += 1 }
    }
    let isWrapped = open > 0 && (lowerCase * 3 >= open || (full >= 3 && full * 10 >= open * 6))
    width = isWrapped ? longest : nil
  }

  /// Whether the break after the line is a wrap.
  func wraps(_ line: Line) -> Bool {
    guard let width else { return false }
    // Two characters of slack: typists and programs differ in what they count.
    return line.length + 1 + line.nextWordLength + 2 > width
  }

  /// What is to be known of one line.
  struct Line {
    var length: Int
    var endsParagraph: Bool
    var endsSentence: Bool
    var nextWordLength: Int
    var nextIsLowerCase: Bool
  }
}
