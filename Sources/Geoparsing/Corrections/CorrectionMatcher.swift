import Gazetteers

/// Finds the occurrences of corrected surfaces in a text, and puts them into the names that were recognised.
struct CorrectionMatcher {
  let corrections: Corrections
  let text: TokenizedText
  /// The names that were recognised.
  let toponyms: [Toponym]
  /// Wherever a surface stands, whatever the scope of its lines.
  private let occurrences: [Occurrence]
  /// The tokens of each recognised name.
  private let spans: [Range<Int>]

  private struct Occurrence {
    var tokens: Range<Int>
    var surface: Int
  }

  /// A name with the line that decided it, or nil.
  struct Corrected {
    var toponym: Toponym
    var line: Int?
  }

  init(_ corrections: Corrections, text: TokenizedText, toponyms: [Toponym]) {
    self.corrections = corrections
    self.text = text
    self.toponyms = toponyms
    spans = toponyms.map { text.tokenIndices(in: $0.range) }
    occurrences = Self.occurrences(of: corrections, in: text)
  }

  var isEmpty: Bool { occurrences.isEmpty }

  /// Whether a line in question is for a country that no hint names, so that the text must tell its country.
  func needsCountries(hints: Set<String>) -> Bool {
    occurrences.contains { occurrence in
      corrections.surfaces[occurrence.surface].lines.contains { line in
        if case .country(let code) = corrections.lines[line].scope { !hints.contains(code) } else { false }
      }
    }
  }

  /// The countries in which most of the names lie, those in surfaces left out.
  ///
  /// - Parameter resolved: the recognised names as they are resolved without corrections.
  func countries(of resolved: [ResolvedToponym]) -> Set<String> {
    var counts: [String: Int] = [:]
    for (index, answer) in resolved.enumerated() {
      guard let place = answer.chosen?.place, !place.countryCode.isEmpty,
        !occurrences.contains(where: { $0.tokens.overlaps(spans[index]) })
      else { continue }
      counts[place.countryCode, default: 0] += 1
    }
    let most = counts.values.max() ?? 0
    return Set(counts.filter { $0.value == most }.keys)
  }

  /// The names with the corrections in scope, in the recogniser's order.
  func apply(in scope: Corrections.DocumentScope) -> [Corrected] {
    let decisions = decisions(in: scope)
    guard !decisions.isEmpty else { return toponyms.map { Corrected(toponym: $0, line: nil) } }
    var kept = toponyms.map { Corrected(toponym: $0, line: nil) }
    var isReplaced = [Bool](repeating: false, count: kept.count)
    var added: [Corrected] = []
    for (occurrence, line) in decisions {
      let tokens = occurrence.tokens
      let isPlace = corrections.place(ofLineAt: line) != nil
      var known: Toponym?
      for index in toponyms.indices where spans[index].overlaps(tokens) {
        let span = spans[index]
        let isSame = isSurface(toponyms[index].text, occurrence.surface)
        let isWithin = tokens.lowerBound <= span.lowerBound && span.upperBound <= tokens.upperBound
        if isPlace {
          // What holds the occurrence stays: the organisation around a nested name.
          let holds = span.lowerBound <= tokens.lowerBound && tokens.upperBound <= span.upperBound
          if holds, !isSame, !isWithin { continue }
          if isSame { known = toponyms[index] }
          isReplaced[index] = true
        } else if isSame || isWithin, toponyms[index].namesAPlace {
          kept[index].toponym.kind = .other
          kept[index].line = line
        }
      }
      guard isPlace else { continue }
      var toponym = known ?? toponym(tokens)
      if !toponym.namesAPlace { toponym.kind = .place }
      added.append(Corrected(toponym: toponym, line: line))
    }
    let all = kept.indices.filter { !isReplaced[$0] }.map { kept[$0] } + added
    return all.sorted { left, right in
      (left.toponym.range.lowerBound, -left.toponym.range.upperBound)
        < (right.toponym.range.lowerBound, -right.toponym.range.upperBound)
    }
  }

  /// The occurrences that hold, each with its line; they do not overlap.
  private func decisions(in scope: Corrections.DocumentScope) -> [(occurrence: Occurrence, line: Int)] {
    let inScope = occurrences.compactMap { occurrence in
      corrections.line(of: occurrence.surface, in: scope).map { (occurrence: occurrence, line: $0) }
    }.filter { !liesInLongerName($0.occurrence) }
    var taken = Set<Int>()
    var result: [(occurrence: Occurrence, line: Int)] = []
    let longestFirst = inScope.sorted { left, right in
      (-left.occurrence.tokens.count, left.occurrence.tokens.lowerBound)
        < (-right.occurrence.tokens.count, right.occurrence.tokens.lowerBound)
    }
    for decision in longestFirst where taken.isDisjoint(with: decision.occurrence.tokens) {
      taken.formUnion(decision.occurrence.tokens)
      result.append(decision)
    }
    return result.sorted { $0.occurrence.tokens.lowerBound < $1.occurrence.tokens.lowerBound }
  }

  /// Whether a recognised name reaches beyond the occurrence, and none is just the occurrence.
  private func liesInLongerName(_ occurrence: Occurrence) -> Bool {
    var isHeld = false
    for index in spans.indices where spans[index].overlaps(occurrence.tokens) {
      if isSurface(toponyms[index].text, occurrence.surface) { return false }
      let span = spans[index]
      if span.lowerBound <= occurrence.tokens.lowerBound, occurrence.tokens.upperBound <= span.upperBound,
        span.count > occurrence.tokens.count
      {
        isHeld = true
      }
    }
    return isHeld
  }

  private func isSurface(_ name: String, _ surface: Int) -> Bool {
    NameFolding.fold(name).utf8.elementsEqual(corrections.surfaces[surface].folded)
  }

  private func toponym(_ tokens: Range<Int>) -> Toponym {
    let first = text.tokens[tokens.lowerBound].range
    let last = text.tokens[tokens.upperBound - 1].range
    return Toponym(
      range: first.lowerBound..<last.upperBound, text: TokenPlaces.name(of: tokens, in: text), kind: .place)
  }

  // MARK: Finding

  /// All runs of tokens that fold to a surface, by their start, the shorter first.
  ///
  /// - Complexity: O(*n* log *s*) for *n* tokens and *s* surfaces in text of ASCII; a word in another script is tried with
  ///   all that may follow, since its folding may depend on it.
  private static func occurrences(of corrections: Corrections, in text: TokenizedText) -> [Occurrence] {
    var result: [Occurrence] = []
    var folded: [UInt8] = []
    for sentence in text.sentences {
      for start in sentence {
        NameFolding.fold(text.tokens[start].text, into: &folded)
        if folded.isEmpty { continue }
        var isASCII = true
        var previous: [UInt8] = []
        for end in (start + 1)...min(sentence.upperBound, start + corrections.longestSurface) {
          if isASCII { isASCII = text.tokens[end - 1].text.utf8.allSatisfy { $0 < 0x80 } }
          if end > start + 1 { NameFolding.fold(TokenPlaces.name(of: start..<end, in: text), into: &folded) }
          // A sign at the end adds nothing and belongs to no name.
          if folded != previous, let surface = corrections.surface(folded) {
            result.append(Occurrence(tokens: start..<end, surface: surface))
          }
          if isASCII, !corrections.hasSurface(beginningWith: folded) { break }
          previous = folded
        }
      }
    }
    return result
  }
}
