/// Numbers the words that patterns name, so that a text's words are looked up once and then compared as numbers.
struct PatternVocabulary: Sendable {
  /// The number of a word that no pattern names.
  static let unknown: Int32 = -1

  private var numbers = WordTable<Int32>()
  /// Sets by the term that they were written as; terms such as `@people` stand in many patterns.
  private var sets: [Substring: WordSet] = [:]

  /// How many words have a number; numbers run from 0.
  var count: Int { numbers.count }

  /// The number of a word, ``unknown`` for one that has none.
  func number(of word: String) -> Int32 { numbers[word] ?? PatternVocabulary.unknown }

  /// The number of a word, a new one where it has none.
  mutating func numbered(_ word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(numbers.count)
    numbers[word] = number
    return number
  }

  /// The words that a term stands for, made by `forms` when it is met for the first time.
  mutating func set(_ term: Substring, forms: (Substring) -> [String]) -> WordSet {
    if let set = sets[term] { return set }
    let set = WordSet(forms(term).map { numbered($0) })
    sets[term] = set
    return set
  }
}

/// Words by their numbers in a ``PatternVocabulary``.
struct WordSet: Sendable {
  /// Ascending, each once.
  let numbers: [Int32]

  init(_ numbers: [Int32]) {
    self.numbers = Set(numbers).sorted()
  }

  /// Whether a word is one of them. O(log *n*).
  func contains(_ number: Int32) -> Bool {
    numbers.withUnsafeBufferPointer { numbers in
      var low = 0
      var high = numbers.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low < numbers.count && numbers[low] == number
    }
  }
}
