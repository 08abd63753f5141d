import Events
import Geoparsing

/// A tokenised text as the extractor sees it: lower-case words, clauses, and where each token belongs.
struct ReportText {
  let text: TokenizedText
  /// The lower-case form of each token; a right apostrophe is written straight.
  let lower: [String]
  /// The sentence of each token.
  let sentenceOf: [Int]
  /// The paragraph of each sentence.
  let paragraphOf: [Int]
  /// The main clause of each token: a number that rises at `;`, `but`, `while` and the like, and at each sentence.
  let clauseOf: [Int]
  /// The subordinate clause of each token: rises, beyond ``clauseOf``, at `when`, `who`, `after` and at brackets.
  let subclauseOf: [Int]
  /// Whether the sentence has no lower-case letter to speak of, as in cables.
  let isCapital: [Bool]
  /// Whether each token stands inside quotation marks.
  let isQuoted: [Bool]
  let offsets: ScalarOffsets
  /// The day of publication, or nil when it is not known.
  let published: CalendarDate?
  /// Of a report without a day of publication, the latest day that it names and does not look ahead to.
  let latestDay: CalendarDate?
  /// Of a report without a day of publication, whether it speaks of days as of now: "on Tuesday night", "yesterday".
  let speaksOfNow: Bool
  /// The words and marks of each sentence.
  let lexemes: [LexedTokens]
  /// The date expressions of each sentence, in order.
  let dates: [[DateExpression]]
  private let bytes: [UInt8]

  init(_ text: TokenizedText, published: CalendarDate? = nil) {
    self.text = text
    self.published = published
    lexemes = text.sentences.map { LexedTokens(text, tokens: $0) }
    dates = lexemes.map { DateReader().expressions(in: $0) }
    (latestDay, speaksOfNow) = published == nil ? ReportText.present(dates) : (nil, true)
    offsets = ScalarOffsets(text.text)
    bytes = Array(text.text.utf8)
    lower = text.tokens.map { token in
      token.text.utf8.contains(0xE2)
        ? token.text.lowercased().split(separator: "’", omittingEmptySubsequences: false)
          .joined(separator: "'") : token.text.lowercased()
    }
    var sentenceOf = [Int](repeating: 0, count: text.tokens.count)
    for (number, range) in text.sentences.enumerated() {
      for index in range { sentenceOf[index] = number }
    }
    self.sentenceOf = sentenceOf
    var paragraphOf = [Int](repeating: 0, count: text.sentences.count)
    for (number, range) in text.paragraphs.enumerated() {
      for index in range { paragraphOf[index] = number }
    }
    self.paragraphOf = paragraphOf
    isCapital = text.sentences.map { range in
      var upper = 0
      var small = 0
      for index in range {
        for byte in text.tokens[index].text.utf8 {
          if byte >= 65 && byte <= 90 { upper += 1 }
          if byte >= 97 && byte <= 122 { small += 1 }
        }
      }
      return upper > 4 * max(1, small)
    }
    (clauseOf, subclauseOf) = ReportText.clauses(lower: lower, sentences: text.sentences)
    isQuoted = ReportText.quotation(text, paragraphs: text.paragraphs)
  }

  /// What the dates of a text tell of when it was written.
  private static func present(_ dates: [[DateExpression]]) -> (latest: CalendarDate?, speaksOfNow: Bool) {
    let reference = DateReference(published: nil)
    var latest: CalendarDate?
    var speaksOfNow = false
    for expression in dates.joined() {
      if expression.leastAge == 0 { speaksOfNow = true }
      guard expression.isAbsolute, !expression.pointsAhead else { continue }
      let date = expression.resolved(against: reference)
      if let start = date.start, date.precision != .year { latest = max(latest ?? start, start) }
    }
    return (latest, speaksOfNow)
  }

  /// The number of sentences.
  var sentenceCount: Int { text.sentences.count }

  /// The tokens of a sentence.
  func tokens(ofSentence sentence: Int) -> Range<Int> { text.sentences[sentence] }

  /// The tolls of a sentence, in order of their words.
  func tolls(ofSentence sentence: Int) -> [TollMention] { TollReader().tolls(in: lexemes[sentence]) }

  /// The lower-case form of a token, "" outside the text.
  func word(_ index: Int) -> String { lower.indices.contains(index) ? lower[index] : "" }

  /// The paragraph of a token.
  func paragraph(of token: Int) -> Int { paragraphOf[sentenceOf[token]] }

  /// The words of a range of tokens as they stand in the text.
  func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let start = text.tokens[range.lowerBound].range.lowerBound
    let end = text.tokens[range.upperBound - 1].range.upperBound
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The range of tokens in Unicode scalars of the text.
  func scalars(_ range: Range<Int>) -> Range<Int> {
    let start = text.tokens[range.lowerBound].range.lowerBound
    let end = text.tokens[max(range.lowerBound, range.upperBound - 1)].range.upperBound
    return offsets.scalarRange(start..<end)
  }

  /// The indices of the tokens that a UTF-8 range touches.
  func tokenRange(utf8 range: Range<Int>) -> Range<Int> {
    let tokens = text.tokens
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, tokens[end].range.lowerBound < range.upperBound { end += 1 }
    return low..<max(end, low)
  }

  /// Whether any of the words stands in the range.
  func contains(_ words: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { words.contains(lower[$0]) }
  }

  /// The number of occurrences of the words in the range.
  func count(_ words: Set<String>, in range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (words.contains(lower[$1]) ? 1 : 0) }
  }

  /// The first place in the range where the words follow each other; hyphens between them do not count.
  func first(_ phrase: [String], in range: Range<Int>) -> Range<Int>? {
    for start in range where lower[start] == phrase[0] {
      var position = start
      var matched = 1
      while matched < phrase.count {
        position += 1
        if position < range.upperBound, lower[position] == "-" { position += 1 }
        guard position < range.upperBound, lower[position] == phrase[matched] else { break }
        matched += 1
      }
      if matched == phrase.count { return start..<(position + 1) }
    }
    return nil
  }

  // MARK: Clauses

  /// Which clause a word opens.
  private enum Break { case main, subordinate }

  private static let breaks: WordTable<Break> = {
    var breaks = WordTable<Break>(subordinators.map { (key: $0, value: .subordinate) })
    for word in mainBreaks { breaks[word] = .main }
    return breaks
  }()

  private static let mainBreaks: Set<String> = [
    ";", "|", "•", "//", "but", "while", "whereas", "meanwhile", "separately", "although", "though", ":",
  ]
  private static let subordinators: Set<String> = [
    "when", "who", "which", "after", "before", "where", "since", "because", "as", "whose", "following", "if", "until",
    "(", ")", "unless", "despite", "during", "hours",
  ]

  private static func clauses(lower: [String], sentences: [Range<Int>]) -> ([Int], [Int]) {
    var main = [Int](repeating: 0, count: lower.count)
    var sub = [Int](repeating: 0, count: lower.count)
    var mainNumber = 0
    var subNumber = 0
    for sentence in sentences {
      mainNumber += 1
      subNumber += 1
      for index in sentence {
        let word = lower[index]
        // A breaking word at the very start opens no clause of its own.
        if index > sentence.lowerBound {
          switch breaks[word] {
          case .main:
            mainNumber += 1
            subNumber += 1
          case .subordinate:
            // "such as", "as well as", "as many as" and "as a result" stay inside.
            let previous = lower[index - 1]
            let next = index + 1 < sentence.upperBound ? lower[index + 1] : ""
            let idiom =
              word == "as"
              && (previous == "such" || previous == "well" || previous == "many"
                || previous == "far" || previous == "well" || next == "well" || next == "many" || next == "far"
                || next == "a")
            if !idiom { subNumber += 1 }
          case nil: break
          }
        }
        main[index] = mainNumber
        sub[index] = subNumber
      }
    }
    return (main, sub)
  }

  private static func quotation(_ text: TokenizedText, paragraphs: [Range<Int>]) -> [Bool] {
    var result = [Bool](repeating: false, count: text.tokens.count)
    for paragraph in paragraphs {
      var open = false
      let start = text.sentences[paragraph.lowerBound].lowerBound
      let end = text.sentences[paragraph.upperBound - 1].upperBound
      for index in start..<end {
        let token = text.tokens[index].text
        // Quotation marks are no longer than three bytes, and few words begin like one.
        guard token.utf8.count <= 3, token.utf8.first == UInt8(ascii: "\"") || (token.utf8.first ?? 0) > 127 else {
          result[index] = open
          continue
        }
        switch token {
        case "“", "«", "„": open = true
        case "”", "»": open = false
        case "\"": open.toggle()
        default: result[index] = open
        }
      }
    }
    return result
  }
}
