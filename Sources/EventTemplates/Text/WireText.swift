import EventExtraction
package import Events
package import Gazetteers
package import Geoparsing

/// A wire text as the template filler sees it: words without case, what they say, and where the text itself begins.
package struct WireText: Sendable {
  /// The text cut into tokens and sentences.
  package let text: TokenizedText
  /// The line that opens it.
  package let header: WireHeader
  /// The tokens in small letters.
  package let lower: [String]
  /// For each token the hash of its word, digits made equal.
  let word: [UInt64]
  /// For each token the fine and coarse group of words used alike.
  let groups: [(fine: UInt64, coarse: UInt64)]
  /// For each token what it says of what happens.
  package let triggers: [TriggerWords]
  /// For each token its sentence.
  package let sentenceOf: [Int]
  /// The sentences after the header, as ranges of tokens; not empty ones.
  package let sentences: [Range<Int>]
  /// For each sentence the kinds of triggers in it.
  package let sentenceTriggers: [TriggerWords]
  /// For each sentence whether it opens a paragraph.
  let opensParagraph: [Bool]
  /// Names of places.
  package internal(set) var places: [PlaceMention] = []
  /// The countries that the text names, and that of the header.
  package internal(set) var countries: [CountryMention] = []
  /// Words that say when.
  package internal(set) var dates: [DateMention] = []
  private let bytes: [UInt8]

  /// Prepares a text.
  ///
  /// - Parameter published: the day it was sent, where its header has none.
  package init(
    _ source: String, published: CalendarDate? = nil, gazetteer: some PlaceLookup, clusters: WordClusters
  ) {
    text = Tokenizer().tokenize(source)
    var header = WireHeader(source)
    header.day = header.day ?? published
    self.header = header
    bytes = Array(source.utf8)
    lower = text.tokens.map { $0.text.lowercased() }
    word = lower.map { word in
      FeatureHash.of(String(word.map { $0.isNumber ? "0" : $0 }))
    }
    groups = text.tokens.map { token in
      let group = clusters.groups(of: token.text)
      return (UInt64(group.fine), UInt64(group.coarse))
    }
    triggers = lower.map { TriggerWords.of($0) }
    let end = header.end
    var sentences: [Range<Int>] = []
    var opens: [Bool] = []
    let firsts = Set(text.paragraphs.map(\.lowerBound))
    for (number, sentence) in text.sentences.enumerated() {
      var start = sentence.lowerBound
      while start < sentence.upperBound, text.tokens[start].range.lowerBound < end { start += 1 }
      guard start < sentence.upperBound else { continue }
      sentences.append(start..<sentence.upperBound)
      opens.append(firsts.contains(number))
    }
    self.sentences = sentences
    opensParagraph = opens
    var sentenceOf = [Int](repeating: -1, count: text.tokens.count)
    for (number, sentence) in sentences.enumerated() { for token in sentence { sentenceOf[token] = number } }
    self.sentenceOf = sentenceOf
    let triggers = triggers
    sentenceTriggers = sentences.map { sentence in sentence.reduce(into: []) { $0.formUnion(triggers[$1]) } }
    findPlaces(gazetteer)
    findDates()
  }

  /// The words of tokens as they stand in the text, with single spaces.
  package func words(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    let start = text.tokens[tokens.lowerBound].range.lowerBound
    let end = text.tokens[tokens.upperBound - 1].range.upperBound
    return String(decoding: bytes[start..<end], as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The word at a token, nothing beyond its sentence.
  func word(_ token: Int, in sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? word[token] : token < sentence.lowerBound ? 1 : 2
  }

  /// The coarse group of the word at a token, nothing beyond its sentence.
  func coarse(_ token: Int, in sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? groups[token].coarse : 70_001
  }

  /// The nearest event triggers around some tokens of a sentence, and what the learnt parts see of them.
  func nearestTriggers(around tokens: ClosedRange<Int>, in sentence: Range<Int>) -> NearestTriggers {
    let left = trigger(from: tokens.lowerBound, step: -1, in: sentence)
    let right = trigger(from: tokens.upperBound, step: 1, in: sentence)
    return NearestTriggers(
      left: left, right: right, leftBits: left.map { UInt64(triggers[$0].rawValue) } ?? 0,
      rightBits: right.map { UInt64(triggers[$0].rawValue) } ?? 0,
      leftDistance: left.map { tokens.lowerBound - $0 }, rightDistance: right.map { $0 - tokens.upperBound })
  }

  /// The nearest event trigger before a token of a sentence, or after it.
  func trigger(from token: Int, step: Int, in sentence: Range<Int>) -> Int? {
    var index = token + step
    while sentence.contains(index) {
      if !triggers[index].isDisjoint(with: .events) { return index }
      index += step
    }
    return nil
  }
}
