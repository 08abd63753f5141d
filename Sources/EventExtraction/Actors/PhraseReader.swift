import Geoparsing

/// Reads noun phrases around a word, without a tagger: from determiner to head, cut at verbs, prepositions and
/// punctuation.
struct PhraseReader {
  let report: ReportText

  /// The noun phrase that ends right before a token, or nil.
  func phrase(endingBefore end: Int, in sentence: Range<Int>) -> Range<Int>? {
    var high = end
    while high > sentence.lowerBound, Self.fillers.contains(report.lower[high - 1]) { high -= 1 }
    var low = high
    var crossed = false
    while low > sentence.lowerBound, high - low < 9 {
      let word = report.lower[low - 1]
      if word == "of", low - 1 > sentence.lowerBound, low < high, !crossed {
        crossed = true
        low -= 1
        continue
      }
      if isStop(word) || isDash(low - 1) { break }
      low -= 1
      if Self.determiners.contains(word) { break }
    }
    return trimmed(low..<high)
  }

  /// The noun phrase that begins at a token, or nil.
  func phrase(startingAt start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var low = start
    while low < sentence.upperBound, Self.fillers.contains(report.lower[low]) { low += 1 }
    var high = low
    while high < sentence.upperBound, high - low < 10 {
      let word = report.lower[high]
      if word == "of" || word == "'s"
        || (word == "and" && high > low && high + 1 < sentence.upperBound
          && Self.listed.contains(report.lower[high + 1]))
      {
        high += 1
        continue
      }
      if isStop(word) || isDash(high) { break }
      if Self.determiners.contains(word), high > low, report.lower[high - 1] != "of", report.lower[high - 1] != "and" {
        break
      }
      high += 1
    }
    return trimmed(low..<high)
  }

  private func isAdverb(_ word: String) -> Bool {
    word.hasSuffix("ly") && word.utf8.count > 5 && word != "family" && word != "assembly"
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, Self.edges.contains(report.lower[low]) || isAdverb(report.lower[low]) { low += 1 }
    while high > low,
      Self.edges.contains(report.lower[high - 1]) || Self.determiners.contains(report.lower[high - 1])
        || report.lower[high - 1] == "'s"
    {
      high -= 1
    }
    return low < high ? low..<high : nil
  }

  /// A dash is a stop, a hyphen inside a compound is not.
  private func isDash(_ index: Int) -> Bool {
    guard report.lower[index] == "-" || report.lower[index] == "--" else { return false }
    let tokens = report.text.tokens
    return index == 0 || tokens[index - 1].range.upperBound != tokens[index].range.lowerBound
  }

  private func isStop(_ word: String) -> Bool { Self.stops.contains(word) || SiteWords.reporting.contains(word) }

  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her",
  ]
  private static let fillers: Set<String> = [
    "also", "later", "then", "had", "has", "have", "reportedly", "allegedly", "again", "first", "briefly", "twice",
  ]
  private static let edges: Set<String> = [
    "of", "and", "or", "-", "#", "also", "both", "then", "\"", "“", "”", "later", "some", "meanwhile",
  ]
  private static let listed: Set<String> = ["a", "an", "the", "synagogue", "church", "civilians", "officers"]
  private static let stops: Set<String> = [
    ",", ".", ";", ":", "(", ")", "!", "?", "|", "—", "–", "“", "”", "\"", "/", "in", "on", "at", "to", "from", "with",
    "by",
    "for", "near", "outside", "inside", "into", "onto", "over", "under", "after", "before", "when", "while", "who",
    "which",
    "that", "as", "and", "or", "but", "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "will",
    "would", "could", "may", "might", "did", "does", "do", "not", "no", "it", "he", "she", "they", "we", "i", "there",
    "where",
    "around", "during", "since", "because", "through", "across", "along", "between", "against", "off", "up", "down",
    "out",
    "killing", "wounding", "injuring", "leaving", "setting", "killed", "wounded", "injured", "dead", "than", "if", "so",
    "early", "late", "shortly", "just", "about", "today", "yesterday", "tonight", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "left", "took", "came", "went", "began", "started", "them", "him", "me",
    "hit", "struck", "attacked", "opened", "fired", "carrying", "using", "armed", "believed", "planted", "hidden",
    "suffered", "aged", "how", "what", "whose",
    "belonging", "saw", "see", "comes", "says", "claimed", "claims", "rocked", "without", "despite", "amid", "within",
  ]
}
