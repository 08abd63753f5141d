import Gazetteers
import GeoJSON

/// What the gazetteer offers for one name.
struct FoundCandidates: Sendable {
  /// The places, at most the finder's limit, likeliest first by name kind, level and population alone.
  var matches: [NameMatch] = []
  /// What these are in numbers; made when the search is over.
  var figures: [CandidateFigures] = []
  /// A type word inside the name: `Dagestan region`, `City of Derbent`.
  var cue: CueWord?
  /// The name after a comma in the same mention: `Dagestan` in `Derbent, Dagestan`.
  var qualifier: String?
}

/// What candidates depend on.
struct CandidateKey: Hashable, Sendable {
  var text: String
  var isDemonym: Bool
  var allowsAbbreviation: Bool
  var nextWord: String?
}

/// The candidates of names that were looked up, by a number of places in all.
typealias CandidateMemory = NameMemory<CandidateKey, FoundCandidates>

/// Looks names up, and tries plainer forms of those that are not there as they stand.
///
/// Forms are tried in the order of ``rewritings(of:)``; the first that finds something ends the search, so that a part
/// of a name counts only where nothing longer is known.
struct CandidateFinder<Gazetteer: PlaceLookup> {
  let gazetteer: Gazetteer
  let limit: Int
  /// What was found for the names of other texts; it must be of this gazetteer and limit.
  var memory: CandidateMemory?

  /// The candidates for a mention.
  ///
  /// - Parameters:
  ///   - allowsAbbreviation: the text itself shows that short forms are meant, as a full stop after the name does.
  ///   - nextWord: the type word that follows in the text, as written: `region` after `Dagestan`.
  func candidates(
    for surface: SurfaceName, isDemonym: Bool, allowsAbbreviation: Bool, nextWord: String?
  ) -> FoundCandidates {
    func find() -> FoundCandidates {
      var found = self.find(
        surface, isDemonym: isDemonym, allowsAbbreviation: allowsAbbreviation, nextWord: nextWord)
      found.figures = found.matches.map { CandidateFigures($0.place) }
      return found
    }
    guard let memory, surface.text.utf8.count <= 60 else { return find() }
    let key = CandidateKey(
      text: surface.text, isDemonym: isDemonym, allowsAbbreviation: allowsAbbreviation, nextWord: nextWord)
    return memory.value(key, salt: surface.text.salt, size: { $0.matches.count + 1 }, find)
  }

  private func find(
    _ surface: SurfaceName, isDemonym: Bool, allowsAbbreviation: Bool, nextWord: String?
  ) -> FoundCandidates {
    var found = FoundCandidates()
    guard surface.letterCount > 0 else { return found }
    if CyrillicNameForms.isCyrillic(surface.text) { return cyrillicCandidates(for: surface, isDemonym: isDemonym) }
    // A full stop that the recogniser left outside the name tells an abbreviation from a word.
    let written = allowsAbbreviation && surface.letterCount <= 5 ? surface.text + "." : surface.text
    found.matches = accepted(gazetteer.matches(forName: written), surface, allowsAbbreviation)
    if let nextWord, surface.letterCount > 2 {
      // "Moscow region" is a place of its own beside "Moscow".
      for match in gazetteer.matches(forName: surface.text + " " + nextWord) { append(match, to: &found.matches) }
    }
    if found.matches.isEmpty { rewrite(surface, allowsAbbreviation, into: &found) }
    if isDemonym, found.matches.contains(where: { $0.kind == .demonym }) {
      found.matches.removeAll { $0.kind != .demonym }
    }
    found.matches = likeliest(found.matches)
    return found
  }

  /// Whether a place is called so in full: `Washington State`, but not `Dagestan region`.
  func isNameOfItsOwn(_ name: String) -> Bool {
    gazetteer.matches(forName: name).contains { $0.kind == .main || $0.kind == .alternate }
  }

  private func rewrite(_ surface: SurfaceName, _ allowsAbbreviation: Bool, into found: inout FoundCandidates) {
    if let comma = surface.text.firstIndex(of: ",") {
      let head = SurfaceName(String(surface.text[..<comma]))
      let tail = SurfaceName(String(surface.text[surface.text.index(after: comma)...]))
      if head.letterCount > 0, tail.letterCount > 0 {
        found = candidates(for: head, isDemonym: false, allowsAbbreviation: allowsAbbreviation, nextWord: nil)
        found.qualifier = found.qualifier.map { $0 + ", " + tail.text } ?? tail.text
        return
      }
    }
    for form in rewritings(of: surface) {
      let name = SurfaceName(cleaned: form.text)
      for match in accepted(gazetteer.matches(forName: form.text), name, allowsAbbreviation) {
        var match = match
        if let kind = form.kind, match.kind != .demonym || kind == .part { match.kind = kind }
        if form.kind == .part, !isProminent(match.place) { continue }
        append(match, to: &found.matches)
      }
      if !found.matches.isEmpty {
        found.cue = form.cue
        return
      }
    }
  }

  /// The places under any dictionary form of a Cyrillic name; of an adjective those it is made from.
  private func cyrillicCandidates(for surface: SurfaceName, isDemonym: Bool) -> FoundCandidates {
    var found = FoundCandidates()
    if !isDemonym {
      for form in CyrillicNameForms.forms(of: surface.text) {
        for match in accepted(gazetteer.matches(forName: form), surface, false) { append(match, to: &found.matches) }
      }
    }
    if let last = surface.words.last, surface.words.count > 1,
      RussianWords.districtNouns.contains(last.lowercased()),
      found.matches.contains(where: { $0.place.featureClass == "A" })
    {
      // "Ростовской области" is not its town.
      found.matches.removeAll { $0.place.featureClass != "A" }
    }
    if found.matches.isEmpty, let first = surface.words.first {
      for name in RussianAdjectives.places(of: first.lowercased()) {
        for match in accepted(gazetteer.matches(forName: name), SurfaceName(cleaned: name), false) {
          var match = match
          match.kind = isDemonym ? .demonym : .variant
          if isDemonym, !isProminent(match.place) { continue }
          append(match, to: &found.matches)
        }
        // The likeliest reading that there is.
        if !found.matches.isEmpty { break }
      }
    }
    found.matches = likeliest(found.matches)
    return found
  }

  /// Drops matches that a name of this shape does not mean.
  private func accepted(_ matches: [NameMatch], _ surface: SurfaceName, _ allowsAbbreviation: Bool) -> [NameMatch] {
    let short = surface.isASCII && surface.letterCount <= 3
    let looksAbbreviated = surface.isCapitals || surface.hasDots || allowsAbbreviation
    var kept: [NameMatch] = []
    kept.reserveCapacity(min(matches.count, limit))
    for match in matches {
      switch match.kind {
      case .code: continue
      case .abbreviation where !looksAbbreviated: continue
      case .abbreviation: break
      default:
        // Three capitals are an airport or a company far more often than a village of that name.
        if short && (surface.isCapitals || surface.hasDots) && !match.place.isCountry && !isSeat(match, surface) {
          continue
        }
        if short && surface.letterCount <= 2 && match.kind != .main { continue }
      }
      append(match, to: &kept)
    }
    return kept
  }

  /// Whether three capitals are the name of a seat of government of some size: "GAO".
  private func isSeat(_ match: NameMatch, _ surface: SurfaceName) -> Bool {
    guard match.kind == .main, !surface.hasDots, surface.letterCount == 3, (match.place.population ?? 0) >= 50_000
    else {
      return false
    }
    return match.place.featureCode == "PPLC" || match.place.featureCode == "PPLA"
  }

  /// Adds a match unless its place is there already under a likelier kind.
  private func append(_ match: NameMatch, to matches: inout [NameMatch]) {
    // One place has one position: figures are compared sooner than identifiers.
    let longitude = match.place.position.longitude
    for index in matches.indices
    where matches[index].place.position.longitude == longitude && matches[index].place.id == match.place.id {
      if match.kind.prior > matches[index].kind.prior { matches[index].kind = match.kind }
      return
    }
    matches.append(match)
  }

  private func likeliest(_ matches: [NameMatch]) -> [NameMatch] {
    guard matches.count > limit else { return matches }
    let ranked = matches.map { (match: $0, prior: ResolverPrior.score($0)) }
      .sorted { $0.prior != $1.prior ? $0.prior > $1.prior : $0.match.place.id < $1.match.place.id }
    return ranked.prefix(limit).map(\.match)
  }

  private func isProminent(_ place: Place) -> Bool {
    (place.population ?? 0) >= 15_000 || place.isCountry || place.isAdmin1
  }
}

/// What a candidate is worth before anything of the text is known.
enum ResolverPrior {
  /// Log-odds from population, level and name kind.
  static func score(_ match: NameMatch) -> Double {
    0.6 * logarithm(Double(max(match.place.population ?? 0, 0)) + 10) + PlaceLevel(match.place).prior + match.kind.prior
  }
}
