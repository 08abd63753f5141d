/// Turns tokens into hashed features.
///
/// Training and use share this code; a change of any template needs new weights, told apart by ``version``.
package struct TaggerFeatures {
  /// The version of the templates, stored with the weights.
  package static let version: UInt32 = 2

  private let attributes: [WordAttributes]
  private let groups: [(fine: UInt16, coarse: UInt16)]
  private let lists: [UInt8]
  private let places: TokenPlaces
  private let isShouting: [Bool]
  private let hasHash: [Bool]
  private let runs: CapitalisedRuns
  private let mentions: [WordMentions]

  /// Prepares a text.
  package init(_ text: TokenizedText, places: TokenPlaces, clusters: WordClusters) {
    let attributes = text.tokens.map { WordAttributes($0.text) }
    self.attributes = attributes
    groups = attributes.map { clusters.groups(spelling: $0.spelling) }
    let nameLists = NameLists.table
    lists = attributes.map { nameLists.bits($0.spelling) }
    self.places = places
    var isShouting = [Bool](repeating: false, count: attributes.count)
    for sentence in text.sentences where TaggerFeatures.isInCapitals(attributes[sentence]) {
      for index in sentence { isShouting[index] = true }
    }
    self.isShouting = isShouting
    runs = CapitalisedRuns(text, attributes: attributes, isShouting: isShouting)
    mentions = WordMentions.collect(text, attributes: attributes, lists: lists, places: places, isShouting: isShouting)
    hasHash = text.tokens.indices.map {
      $0 > 0 && text.tokens[$0 - 1].range.count == 1 && text.tokens[$0 - 1].text == "#"
    }
  }

  /// Whether a sentence is written in capitals throughout, so that they tell nothing.
  private static func isInCapitals(_ words: ArraySlice<WordAttributes>) -> Bool {
    var upper = 0
    var lower = 0
    for word in words {
      if word.isUpper { upper += 1 } else if word.hasLower { lower += 1 }
    }
    return upper >= 3 && lower * 6 <= upper
  }

  /// Whether a token is surely outside all names: in small letters or a sign, with no capital beside it.
  func isPlain(at index: Int, in sentence: Range<Int>) -> Bool {
    for near in max(sentence.lowerBound, index - 1)..<min(sentence.upperBound, index + 2)
    where attributes[near].isCapitalised || hasHash[near] || attributes[near].isOfOtherScript {
      return false
    }
    return true
  }

  /// Replaces the list by the features of one token.
  ///
  /// - Parameters:
  ///   - index: the token.
  ///   - sentence: its sentence, beyond which nothing is seen.
  package func collect(at index: Int, in sentence: Range<Int>, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    func has(_ offset: Int) -> Bool { sentence.contains(index + offset) }
    func word(_ offset: Int) -> UInt64 {
      has(offset) ? attributes[index + offset].word : UInt64(1000 + offset.signum())
    }
    func shape(_ offset: Int) -> UInt64 {
      guard has(offset) else { return 2 }
      let attribute = attributes[index + offset]
      // In capitals a word is only told apart from numbers and signs.
      return isShouting[index + offset] && attribute.isUpper ? 3 : attribute.shape
    }
    func fine(_ offset: Int) -> UInt64 { has(offset) ? UInt64(groups[index + offset].fine) : 70_001 }
    func coarse(_ offset: Int) -> UInt64 { has(offset) ? UInt64(groups[index + offset].coarse) : 70_001 }
    func list(_ offset: Int) -> UInt64 { has(offset) ? UInt64(lists[index + offset]) : 256 }
    func place(_ offset: Int) -> UInt64 { has(offset) ? placeValue(index + offset) : 1 << 40 }

    var template: UInt64 = 0
    // One function for each number of values: a variadic one would make an array at every call.
    func start() -> UInt64 {
      template += 1
      return template &* 0x9E37_79B9_7F4A_7C15
    }
    func add() { keys.append(start()) }
    func add(_ a: UInt64) { keys.append(mixed(start(), a)) }
    func add(_ a: UInt64, _ b: UInt64) { keys.append(mixed(mixed(start(), a), b)) }
    func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) { keys.append(mixed(mixed(mixed(start(), a), b), c)) }
    func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
      keys.append(mixed(mixed(mixed(mixed(start(), a), b), c), d))
    }
    func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64) {
      keys.append(mixed(mixed(mixed(mixed(mixed(start(), a), b), c), d), e))
    }
    let own = attributes[index]
    add()
    add(word(0)); add(word(-1)); add(word(1)); add(word(-2)); add(word(2))
    add(word(-1), word(0)); add(word(0), word(1)); add(word(-2), word(-1)); add(word(1), word(2))
    add(shape(0)); add(shape(-1)); add(shape(1)); add(shape(-1), shape(0)); add(shape(0), shape(1))
    add(shape(-1), shape(0), shape(1)); add(shape(-2), shape(-1), shape(0), shape(1), shape(2))
    add(own.prefix3); add(own.suffix2); add(own.suffix3); add(own.suffix4, shape(0))
    add(has(1) ? attributes[index + 1].suffix3 : 0); add(has(-1) ? attributes[index - 1].suffix3 : 0)
    add(fine(0)); add(fine(-1)); add(fine(1)); add(coarse(0)); add(coarse(-1)); add(coarse(1))
    add(coarse(-2)); add(coarse(2)); add(fine(0), shape(0)); add(coarse(-1), coarse(0)); add(coarse(0), coarse(1))
    add(coarse(-1), shape(0), coarse(1)); add(word(-1), shape(0)); add(shape(0), word(1))
    let opens: UInt64 = index == sentence.lowerBound ? 1 : 0
    add(opens, shape(0))
    let here = place(0)
    add(here); add(here, shape(0)); add(place(-1)); add(place(1)); add(here, place(1)); add(here, place(-1))
    add(here, word(-1)); add(here, word(1)); add(here, coarse(-1)); add(here, coarse(1)); add(here, fine(0))
    add(here, opens, shape(0))
    let alone = UInt64(places.own[index].rawValue)
    add(alone); add(alone, word(1)); add(alone, word(-1))
    add(list(0)); add(list(-1)); add(list(1)); add(list(-1), list(0), list(1), shape(0)); add(list(0), here)
    add(here, list(-1), list(1)); add(list(2), shape(1), shape(0)); add(list(-2), list(-1), shape(-1), shape(0))
    add(hasHash[index] ? 1 : 0, here)
    // What stands before and after the words in capitals around, and before and after the list of such.
    if let run = runs.run(at: index) {
      let (before, after) = (run.words.lowerBound - 1 - index, run.words.upperBound - index)
      let size = UInt64(min(run.words.count, 4)) << 1 | (index == run.words.lowerBound ? 1 : 0)
      add(word(before), size); add(word(after), size); add(word(before), word(after));
      add(coarse(before), coarse(after), size)
      add(list(before), list(after), size); add(here, word(before)); add(here, word(after)); add(size, here)
      if run.list != run.words {
        let (first, last) = (run.list.lowerBound - 1 - index, run.list.upperBound - index)
        add(word(first)); add(word(last)); add(list(last), here); add(word(first), here)
      } else {
        template += 4
      }
    } else {
      template += 12
    }
    // The same word elsewhere in the text.
    let elsewhere = mentions[index].rawValue
    if elsewhere != 0 {
      var bits = elsewhere
      while bits != 0 {
        let bit = UInt64(bits.trailingZeroBitCount)
        bits &= bits - 1
        add(bit); add(bit, here)
        template -= 2
      }
      template += 2
      add(UInt64(elsewhere), shape(0)); add(UInt64(elsewhere), here)
    } else {
      template += 4
    }
    // The name as a whole: what stands before and after it.
    if let match = places.match(at: index) {
      let before = match.tokens.lowerBound - 1 - index
      let after = match.tokens.upperBound - index
      let classes = UInt64(match.classes.rawValue)
      add(classes, word(before), word(after)); add(classes, word(before)); add(classes, word(after))
      add(classes, shape(before), shape(after)); add(coarse(before), coarse(after));
      add(list(before), list(after), classes)
    }
  }

  /// The name a token lies in: its kinds, its length, and whether the token begins it.
  private func placeValue(_ index: Int) -> UInt64 {
    guard let match = places.match(at: index) else { return 0 }
    let isFirst: UInt64 = index == match.tokens.lowerBound ? 1 : 2
    return UInt64(match.classes.rawValue) << 8 | UInt64(min(match.tokens.count, 4)) << 2 | isFirst
  }
}
