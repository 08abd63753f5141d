/// The words of a text in lower case, made when they are first asked for; a right apostrophe is written straight.
struct LowerWords: RandomAccessCollection {
  private let tokens: [Token]
  private let made: Made

  /// What was made so far; copies of the collection share it.
  private final class Made {
    var words: [String?]

    init(count: Int) { words = Array(repeating: nil, count: count) }
  }

  init(tokens: [Token]) {
    self.tokens = tokens
    made = Made(count: tokens.count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.count }

  subscript(_ index: Int) -> String {
    if let word = made.words[index] { return word }
    let text = tokens[index].text
    let word = text == "’s" ? "'s" : text.lowercased()
    made.words[index] = word
    return word
  }
}
