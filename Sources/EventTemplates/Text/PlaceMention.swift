import Gazetteers

/// A name of a place in a wire text.
package struct PlaceMention: Hashable, Sendable {
  /// The tokens of the name.
  package var tokens: Range<Int>
  /// The name as written.
  package var name: String
  /// ISO 3166-1 alpha-2 code of the likeliest place's country; empty where none was found.
  var country: String
  /// Whether the name is that of a first-level division.
  var isDivision: Bool
  /// Whether it is a settlement's.
  var isSettlement: Bool
  /// Inhabitants of the likeliest place, 0 where unknown.
  var population: Int
}

/// A country that a wire text names.
package struct CountryMention: Hashable, Sendable {
  /// The token of the name, or nil where the place of the header lies in it.
  package var tokens: Range<Int>?
  /// ISO 3166-1 alpha-2.
  package var code: String
  /// The short English name.
  package var name: String
  /// Whether a people is named, not the country.
  var isDemonym: Bool
}

extension WireText {
  /// The longest name looked for, in tokens.
  private static let longestName = 5
  /// Words that begin names of places and many other things.
  private static let common: Set<String> = [
    "the", "a", "an", "and", "of", "in", "on", "at", "to", "by", "for", "from", "with", "was", "is", "are", "has",
    "had",
    "he", "she", "it", "his", "her", "they", "who", "that", "this", "these", "not", "no", "as", "be", "been", "or",
    "its", "were", "will", "would", "their", "there", "which", "we", "our", "one", "two", "three", "four", "five",
    "six",
    "an", "all", "also", "but", "if", "than", "after", "before", "about", "when", "where", "said", "text", "police",
    "army", "general", "president", "colonel", "independence", "progress", "union", "central", "along", "many", "force",
    "sources", "official", "radio", "minister", "most", "men", "order", "people", "man", "new", "day", "today", "home",
    "may", "march", "can", "mine", "time", "live", "even", "such", "any", "part", "liberation", "front", "national",
  ]

  mutating func findPlaces(_ gazetteer: some PlaceLookup) {
    var known: [String: [NameMatch]] = [:]
    func matches(_ name: String) -> [NameMatch] {
      if let found = known[name] { return found }
      let folded = NameFolding.fold(name)
      let found = gazetteer.contains(foldedName: folded) ? gazetteer.matches(forName: name) : []
      known[name] = found
      return found
    }
    func country(_ code: String) -> String { gazetteer.country(code)?.name ?? code }
    if let code = headerCountry(matches) {
      countries.append(CountryMention(tokens: nil, code: code, name: country(code), isDemonym: false))
    }
    var spans: [(tokens: Range<Int>, matches: [NameMatch])] = []
    for sentence in sentences {
      var next = sentence.lowerBound
      while next < sentence.upperBound {
        guard let span = longest(from: next, in: sentence, matches) else {
          next += 1
          continue
        }
        next = span.tokens.upperBound
        if let match = span.matches.first(where: { $0.place.isCountry && $0.kind != .code && $0.kind != .abbreviation })
        {
          countries.append(
            CountryMention(
              tokens: span.tokens, code: match.place.countryCode, name: country(match.place.countryCode),
              isDemonym: match.kind == .demonym))
        } else {
          spans.append(span)
        }
      }
    }
    let codes = Set(countries.map(\.code))
    let own = countries.first { $0.tokens == nil }?.code
    places = spans.compactMap { span in
      let near = span.matches.filter {
        codes.contains($0.place.countryCode) && $0.kind != .demonym && $0.kind != .code && $0.kind != .abbreviation
          && ($0.place.featureClass == "P" || $0.place.featureClass == "A" || $0.place.featureClass == "S"
            || $0.place.featureClass == "L" || $0.place.featureClass == "T")
      }
      let best = near.max { left, right in
        (left.place.countryCode == own ? 1 : 0, left.place.population ?? 0)
          < (right.place.countryCode == own ? 1 : 0, right.place.population ?? 0)
      }
      guard let best else { return nil }
      return PlaceMention(
        tokens: span.tokens, name: words(span.tokens), country: best.place.countryCode,
        isDivision: near.contains { $0.place.isAdmin1 }, isSettlement: near.contains { $0.place.isPopulatedPlace },
        population: best.place.population ?? 0)
    }
  }

  /// The country of the place in the header: of several places the capital, then the largest.
  private func headerCountry(_ matches: (String) -> [NameMatch]) -> String? {
    guard !header.place.isEmpty, !header.isClandestine else { return nil }
    let found = matches(header.place).filter {
      ($0.place.isPopulatedPlace || $0.place.isCountry) && $0.kind != .code && $0.kind != .demonym
    }
    let best = found.max { left, right in
      (left.place.featureCode == "PPLC" ? 1 : 0, left.place.population ?? 0)
        < (right.place.featureCode == "PPLC" ? 1 : 0, right.place.population ?? 0)
    }
    return best?.place.countryCode
  }

  private func longest(
    from start: Int, in sentence: Range<Int>, _ matches: (String) -> [NameMatch]
  ) -> (tokens: Range<Int>, matches: [NameMatch])? {
    guard isName(start), !WireText.common.contains(lower[start]) else { return nil }
    var end = start + 1
    while end < min(sentence.upperBound, start + WireText.longestName), isName(end) || lower[end] == "-" { end += 1 }
    while end > start {
      if isName(end - 1), end > start + 1 || lower[start].utf8.count > 2 {
        let found = matches(words(start..<end))
        if !found.isEmpty { return (start..<end, found) }
      }
      end -= 1
    }
    return nil
  }

  private func isName(_ token: Int) -> Bool {
    guard let first = lower[token].unicodeScalars.first else { return false }
    return first.properties.isAlphabetic
  }
}
