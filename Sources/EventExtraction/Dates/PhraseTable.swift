/// Names of several words that begin with a capital, and what they stand for.
struct PhraseTable<Value: Sendable>: Sendable {
  private var byFirst: [String: [(words: [String], value: Value)]] = [:]

  /// Takes phrases in small letters, their words separated by spaces.
  init(_ phrases: [(String, Value)]) {
    for (phrase, value) in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      byFirst[words[0], default: []].append((words, value))
    }
    byFirst = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The first words of the phrases.
  var firstWords: Set<String> { Set(byFirst.keys) }

  /// What the longest phrase that begins at a lexeme stands for, and the index after it.
  func match(at index: Int, in lexed: LexedTokens) -> (value: Value, end: Int)? {
    guard let entries = byFirst[lexed.word(index)], lexed.lexemes[index].isCapitalised else { return nil }
    for (words, value) in entries where words.indices.allSatisfy({ lexed.word(index + $0) == words[$0] }) {
      return (value, index + words.count)
    }
    return nil
  }
}
