/// What the other mentions of a word in the text say of it.
///
/// Chieu and Ng (2002), "Named Entity Recognition: A Maximum Entropy Approach Using Global Information", COLING.
struct WordMentions: OptionSet {
  var rawValue: UInt16

  /// It stands there without a capital.
  static let inLowerCase = WordMentions(rawValue: 1)
  /// It stands there with a capital within a sentence.
  static let capitalised = WordMentions(rawValue: 2)
  /// A word of place stands before it: `in`, `near`.
  static let placed = WordMentions(rawValue: 4)
  /// A first name or a title stands before it.
  static let named = WordMentions(rawValue: 8)
  /// A word for organisations stands after it.
  static let organisation = WordMentions(rawValue: 16)
  /// A word for landforms or divisions stands after it.
  static let landform = WordMentions(rawValue: 32)
  /// A country or first-level division stands after it, behind a comma.
  static let located = WordMentions(rawValue: 64)
  /// A word of speech stands beside it.
  static let speaking = WordMentions(rawValue: 128)
  /// It is a first name itself and a capitalised word stands after it.
  static let firstName = WordMentions(rawValue: 256)

  private static let placing = SpellingTable(
    [
      "in", "near", "at", "outside", "around", "across", "inside", "throughout", "from", "into", "via", "downtown",
      "southern", "northern", "eastern", "western", "central",
    ].map { (spelling: WordAttributes($0).spelling, bits: 1) })

  /// For each token what the mentions of its word other than itself say; empty for words without a capital.
  static func collect(
    _ text: TokenizedText, attributes: [WordAttributes], lists: [UInt8], places: TokenPlaces, isShouting: [Bool]
  ) -> [WordMentions] {
    var seen = SeenWords(count: attributes.count)
    var own = [WordMentions](repeating: [], count: attributes.count)
    for sentence in text.sentences {
      for index in sentence
      where attributes[index].length >= 3 && (attributes[index].hasLower || attributes[index].isUpper) {
        let said = mention(at: index, in: sentence, text, attributes, lists, places, isShouting)
        own[index] = said
        if !said.isEmpty { seen.add(said, of: attributes[index].word) }
      }
    }
    return attributes.indices.map { index in
      guard attributes[index].isCapitalised, let all = seen[attributes[index].word] else { return [] }
      return all.twice.union(all.once.subtracting(own[index]))
    }
  }

  /// Of each word by its hash: what one mention says, what two or more say.
  private struct SeenWords {
    private var slots: [(word: UInt64, once: WordMentions, twice: WordMentions)]
    private let mask: Int

    /// Makes room for so many words.
    init(count: Int) {
      var size = 16
      while size < count * 2 { size *= 2 }
      mask = size - 1
      slots = Array(repeating: (0, [], []), count: size)
    }

    private func slot(_ word: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: word) & mask
      while slots[slot].word != 0, slots[slot].word != word { slot = (slot + 1) & mask }
      return slot
    }

    mutating func add(_ said: WordMentions, of word: UInt64) {
      let slot = slot(word)
      let before = slots[slot]
      slots[slot] = (word, before.once.union(said), before.twice.union(before.once.intersection(said)))
    }

    subscript(word: UInt64) -> (once: WordMentions, twice: WordMentions)? {
      let found = slots[slot(word)]
      return found.word == 0 ? nil : (found.once, found.twice)
    }
  }

  private static func mention(
    at index: Int, in sentence: Range<Int>, _ text: TokenizedText, _ attributes: [WordAttributes], _ lists: [UInt8],
    _ places: TokenPlaces, _ isShouting: [Bool]
  ) -> WordMentions {
    guard attributes[index].isCapitalised else { return .inLowerCase }
    var result: WordMentions = []
    if index > sentence.lowerBound {
      if !isShouting[index] { result.insert(.capitalised) }
      let before = NameLists.Bits(rawValue: lists[index - 1])
      if attributes[index - 1].isCapitalised, !before.isDisjoint(with: [.firstName, .title]) { result.insert(.named) }
      if before.contains(.speech) { result.insert(.speaking) }
      // Words of other letters than ASCII have more bytes than letters.
      if attributes[index - 1].length == text.tokens[index - 1].range.count,
        placing.bits(attributes[index - 1].spelling) != 0
      {
        result.insert(.placed)
      }
    }
    if index + 1 < sentence.upperBound {
      let after = NameLists.Bits(rawValue: lists[index + 1])
      if after.contains(.speech) { result.insert(.speaking) }
      if attributes[index + 1].isCapitalised {
        if after.contains(.organisation) { result.insert(.organisation) }
        if after.contains(.landform) { result.insert(.landform) }
        if NameLists.Bits(rawValue: lists[index]).contains(.firstName) { result.insert(.firstName) }
      }
      if index + 2 < sentence.upperBound, text.tokens[index + 1].text == ",", attributes[index + 2].isCapitalised,
        let match = places.match(at: index + 2),
        !match.classes.isDisjoint(with: [.country, .admin1, .abbreviation])
      {
        result.insert(.located)
      }
    }
    return result
  }
}
