import Events
import Gazetteers

/// Finds words that mean a place named before: "in the town", "the same district", "the region".
struct PlaceReferences {
  let report: ReportText

  /// The sites that such words of a sentence stand for.
  ///
  /// - Parameters:
  ///   - named: tokens that belong to names, which need no such reading.
  ///   - antecedents: the sites named before, the latest last.
  func sites(inSentence sentence: Int, named: TokenSet, antecedents: [Site]) -> [Site] {
    guard !antecedents.isEmpty else { return [] }
    let range = report.tokens(ofSentence: sentence)
    var result: [Site] = []
    for index in range {
      guard let ranks = Self.nouns[report.lower[index]], !named.contains(index), !named.contains(index + 1) else {
        continue
      }
      if index + 1 < range.upperBound, report.lower[index + 1] == "of" || report.lower[index + 1] == "'s" { continue }
      guard let start = determiner(before: index, in: range), !report.lower[start..<index].contains("another") else {
        continue
      }
      let fitting = antecedents.filter { site in
        site.tokens.lowerBound < index && ranks.contains(Containment.rank(site.place)) && site.weight > -2.6
          && (site.place.featureClass == "P") == ranks.contains(5)
      }
      // A site goes before a desk or a destination, whichever was named last.
      guard let latest = fitting.last else { continue }
      let sentenceBefore = report.tokens(ofSentence: report.sentenceOf[latest.tokens.lowerBound])
      // "Dagestan lies between Chechnya and the sea. The region …": what a sentence opens with is what it is about.
      let subject = fitting.first {
        $0.rule != "dateline" && sentenceBefore.contains($0.tokens.lowerBound)
          && $0.tokens.lowerBound - sentenceBefore.lowerBound <= 1
      }
      let antecedent = subject ?? fitting.last(where: { $0.weight > 0 }) ?? latest
      let before = start > range.lowerBound ? report.lower[start - 1] : ""
      var site = antecedent
      site.tokens = start..<(index + 1)
      site.phrase = max(range.lowerBound, start - 1)..<(index + 1)
      site.rule = "reference"
      site.coordinatedWith = nil
      site.containers = []
      site.otherEnd = nil
      site.offsetMeters = nil
      switch before {
      case "in", "across", "inside", "at", "within":
        (site.relation, site.weight) = (Containment.rank(site.place) <= 4 ? .inside : .at, 2.4)
      case "near", "outside", "around", "of": (site.relation, site.weight) = (.near, 1.8)
      case "": (site.relation, site.weight) = (Containment.rank(site.place) <= 4 ? .inside : .at, 1.8)
      default: continue
      }
      result.append(site)
    }
    return result
  }

  private func determiner(before noun: Int, in range: Range<Int>) -> Int? {
    var index = noun - 1
    var steps = 0
    while index >= range.lowerBound, steps < 3 {
      let word = report.lower[index]
      if word == "the" || word == "this" || word == "that" { return index }
      guard Self.adjectives.contains(word) else { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  private static let adjectives: Set<String> = [
    "same", "port", "northern", "southern", "eastern", "western", "coastal", "border", "small", "argentine", "besieged",
    "city",
    "mountain", "central", "old", "mining", "whole",
  ]

  /// The nouns with the ranks (``Containment/rank(_:)``) they may stand for.
  private static let nouns: WordTable<Set<Int>> = [
    "city": [5], "town": [5], "village": [5], "hamlet": [5], "port": [5], "district": [3, 4], "county": [3],
    "province": [2],
    "region": [2, 3], "republic": [2], "governorate": [2], "oblast": [2], "island": [4], "country": [1], "state": [2],
  ]
}
