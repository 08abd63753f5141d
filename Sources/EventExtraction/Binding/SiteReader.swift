import Events
import Gazetteers
import GeoJSON
import Geodesy
import Geoparsing

/// Reads how a sentence leads to each place name in it: a site, an origin, a speaker's desk.
struct SiteReader {
  let report: ReportText
  let toponyms: [ResolvedToponym]
  /// Tokens of each toponym.
  let spans: [Range<Int>]
  /// For each toponym, the relative place that its name is part of, with the tokens of that.
  let relatives: [Int: (place: RelativePlace, tokens: Range<Int>)]

  init(report: ReportText, toponyms: [ResolvedToponym], relativePlaces: [RelativePlace] = []) {
    self.report = report
    self.toponyms = toponyms
    relatives = relativePlaces.reduce(into: [:]) { table, place in
      let tokens = report.tokenRange(utf8: place.range)
      for anchor in place.anchors where place.range.contains(toponyms[anchor].toponym.range.lowerBound) {
        table[anchor] = (place, tokens)
      }
    }
    spans = toponyms.map { report.tokenRange(utf8: $0.toponym.range) }
  }

  /// The sites of a sentence in order; metonyms, demonyms, persons and organisations are none.
  ///
  /// - Parameters:
  ///   - verbs: tokens of triggers, after which a bare name is what was hit.
  ///   - nouns: tokens of triggers that are nouns, before which a bare name says where: "the Quetta van blast".
  func sites(inSentence sentence: Int, verbs: Set<Int>, nouns: Set<Int> = []) -> [Site] {
    let range = report.tokens(ofSentence: sentence)
    var result: [Site] = []
    var lastSpan: Range<Int>?
    // The name right before that has no place, with how the words lead to it.
    var unknown: Site?
    let groups = range.compactMap { index in
      ArmedGroups.name(at: index, in: report, end: range.upperBound).map { index..<(index + $0.count) }
    }
    for (index, resolved) in toponyms.enumerated() {
      let span = spans[index]
      guard let first = span.first, range.contains(first) else { continue }
      // "al-Qaeda in the Arabian Peninsula" is a party, not a place.
      if groups.contains(where: { $0.contains(first) }) { continue }
      if let stated = resolved.stated {
        if let last = lastSpan, attach(stated, to: &result, gap: last.upperBound..<span.lowerBound) { continue }
        result.append(coordinates(index, stated, span: span, in: range, verbs: verbs))
        lastSpan = span
        continue
      }
      let isOnBorder = relatives[index]?.place.relation == .border
      guard let chosen = resolved.chosen ?? doubtful(resolved, isLabel: isLabel(span, in: range)),
        isSiteKind(resolved.toponym.kind) || isOnBorder
      else {
        if resolved.toponym.kind == .place, resolved.chosen == nil {
          unknown = read(index, span: span, place: SiteReader.unknownPlace, in: range, verbs: verbs)
        }
        continue
      }
      defer { unknown = nil }
      var site = read(index, span: span, place: chosen.place, in: range, verbs: verbs)
      if let unknown { takeLead(of: unknown, for: &site) }
      if (site.rule == "bare" || site.rule == "apposition") && isSpeaker(after: span, in: range)
        || isDeskThatSpeaks(site, verbs: verbs, in: range)
      {
        site.weight = -2.5
        site.rule = "speaker"
      }
      if resolved.toponym.kind != .demonym { site.confidence = resolved.confidence }
      relate(&site, index, in: range)
      if resolved.toponym.kind == .demonym, site.rule != "border" { continue }
      if resolved.chosen == nil || resolved.toponym.kind == .metonym {
        // What the words lead to as a place is one, whatever the name was first taken for.
        guard site.rule == "label" || site.weight >= 2.4 && Self.plain.contains(site.rule), isPlainlyLed(site) else {
          continue
        }
        if resolved.chosen == nil { site.confidence = SiteReader.doubtfulConfidence }
      }
      if site.weight < 1.6, site.weight > -1, let noun = nounAfter(span, nouns: nouns, in: range) {
        site.weight = 1.6
        site.rule = "premodifier"
        site.phrase = span.lowerBound..<(noun + 1)
      }
      if let last = lastSpan, let previous = result.last {
        join(
          &site, to: previous, at: result.count - 1, gap: last.upperBound..<span.lowerBound, verbs: verbs,
          sites: &result)
      }
      lastSpan = span
      result.append(site)
    }
    return result
  }

  /// The names of a sentence that words lead to as to a site, but whose place is not known.
  func unknownSites(inSentence sentence: Int) -> [Range<Int>] {
    let range = report.tokens(ofSentence: sentence)
    return toponyms.indices.compactMap { index in
      let resolved = toponyms[index]
      let span = spans[index]
      guard resolved.chosen == nil, resolved.stated == nil, resolved.toponym.kind == .place, let first = span.first,
        range.contains(first), doubtful(resolved, isLabel: false) == nil
      else { return nil }
      let site = read(index, span: span, place: SiteReader.unknownPlace, in: range, verbs: [])
      return site.weight >= 2.4 && Self.plain.contains(site.rule) && isPlainlyLed(site) ? site.phrase : nil
    }
  }

  // MARK: Coordinates

  /// Gives coordinates to the place right before them, "a camp near Derbent (42.0678, 48.2899)"; false where they are
  /// those of another.
  private func attach(_ stated: StatedPosition, to sites: inout [Site], gap: Range<Int>) -> Bool {
    guard let last = sites.indices.last, sites[last].stated == nil, Containment.rank(sites[last].place) >= 5,
      gap.count <= 4, gap.allSatisfy({ SiteWords.beforeCoordinates.contains(report.lower[$0]) }),
      GreatCircle.mean.distance(from: sites[last].place.position, to: stated.position).meters < 100_000
    else { return false }
    sites[last].stated = stated
    return true
  }

  /// Coordinates as a place of their own: a spot of no country, since no row says which.
  private func coordinates(
    _ index: Int, _ stated: StatedPosition, span: Range<Int>, in range: Range<Int>, verbs: Set<Int>
  ) -> Site {
    let position = stated.position
    // Where all places around that the text names lie in one country, so do the coordinates.
    let around = Set(
      toponyms.compactMap(\.chosen?.place).filter {
        !$0.isCountry && GreatCircle.mean.distance(from: $0.position, to: position).meters < 150_000
      }.map(\.countryCode))
    let country = around.count == 1 ? around.first ?? "" : ""
    let place = Place(
      id: PlaceID(source: "coordinates", identifier: "\(position.latitude),\(position.longitude)"),
      name: toponyms[index].toponym.text, position: position, featureClass: "S", featureCode: "", countryCode: country)
    var site = read(index, span: span, place: place, in: range, verbs: verbs)
    site.stated = stated
    site.confidence = toponyms[index].confidence
    if site.weight > -1, site.weight < 2.6 {
      // Nobody gives coordinates of what is not the place.
      site.weight = 2.6
      site.rule = "coordinates"
    }
    return site
  }

  private func isSiteKind(_ kind: Toponym.Kind) -> Bool { kind == .place || kind == .metonym }

  /// The rules by which words lead to a place and to nothing else.
  private static let plain: Set<String> = ["in", "at", "near", "off", "offset", "direction_of", "outskirts_of", "on"]

  /// Whether only an article or the kind of place stands between the preposition and the name: not "in the 1990s Moscow".
  private func isPlainlyLed(_ site: Site) -> Bool {
    let words = report.lower[site.phrase.lowerBound..<site.tokens.lowerBound]
    guard site.rule == "in" || site.rule == "at" || site.rule == "on" else { return true }
    return words.dropFirst().allSatisfy { ["the", "of"].contains($0) || SiteWords.typeNouns.contains($0) }
  }

  /// What a name is taken to be sure of as a place where the resolver withheld its answer.
  static let doubtfulConfidence = 0.3

  /// The resolver's withheld answer, where the name is written out and hardly another place bears it.
  private func doubtful(_ resolved: ResolvedToponym, isLabel: Bool) -> Candidate? {
    guard resolved.abstention == "below_threshold", resolved.toponym.kind == .place,
      let best = resolved.candidates.first,
      best.probability >= (isLabel ? 0.6 : 0.8), best.score >= 1, best.nameKind != .surroundings,
      best.place.featureClass != "S"
    else { return nil }
    return best
  }

  /// Stands for a place that the gazetteer does not know while the words before it are read.
  private static let unknownPlace = Place(
    id: PlaceID(source: "unknown", identifier: ""), name: "", position: Position(longitude: 0, latitude: 0),
    featureClass: "P", featureCode: "", countryCode: "")

  /// "in Minbya township, Rakhine State", "in Cherry Tree Lane, Four Paths": where the gazetteer does not know the place, the
  /// words lead to what it is in.
  private func takeLead(of unknown: Site, for site: inout Site) {
    guard unknown.weight >= 2, site.tokens.lowerBound >= unknown.tokens.upperBound,
      site.rule == "apposition" || site.rule == "bare" || site.rule == "in" || site.rule == "of"
    else { return }
    var gap = (unknown.tokens.upperBound..<site.tokens.lowerBound).map { report.lower[$0] }
    if let first = gap.first, SiteWords.typeNouns.contains(first) { gap.removeFirst() }
    guard gap == [","] || gap == ["in"] || gap == [",", "in"] || gap == ["("] || gap == [",", "in", "the"] else {
      return
    }
    site.weight = max(site.weight, unknown.weight)
    site.relation = Containment.rank(site.place) <= 4 ? .inside : .at
    site.rule = "around_unknown"
    site.phrase = unknown.phrase.lowerBound..<site.tokens.upperBound
  }

  /// Whether a name is that of a body that speaks: "the Oruro departmental police said".
  private func isSpeaker(after span: Range<Int>, in range: Range<Int>) -> Bool {
    var isBody = false
    for index in span.upperBound..<max(span.upperBound, min(range.upperBound, span.upperBound + 6)) {
      let word = report.lower[index]
      if SiteWords.reporting.contains(word) { return isBody }
      if SiteWords.stops.contains(word) { return false }
      if word == "police" || SiteWords.desks.contains(word) { isBody = true }
    }
    return false
  }

  /// "the disaster authority in X said": whoever stands before the name speaks there.
  private func isDeskThatSpeaks(_ site: Site, verbs: Set<Int>, in range: Range<Int>) -> Bool {
    let next = site.tokens.upperBound
    let noun = site.phrase.lowerBound - 1
    guard site.rule == "in" || site.rule == "at", next < range.upperBound, noun >= range.lowerBound else {
      return false
    }
    return SiteWords.reporting.contains(report.lower[next]) && !verbs.contains(noun)
      && !SiteWords.stops.contains(report.lower[noun])
  }

  private static let subordinating: Set<String> = [
    "when", "while", "as", "that", "after", "before", "because", "since", "where",
  ]

  private func nounAfter(_ span: Range<Int>, nouns: Set<Int>, in range: Range<Int>) -> Int? {
    for index in span.upperBound..<max(span.upperBound, min(range.upperBound, span.upperBound + 3)) {
      if nouns.contains(index) { return index }
      let word = report.lower[index]
      if SiteWords.stops.contains(word) || SiteWords.reporting.contains(word) || word == "-"
        || word == "'s" && index > span.upperBound
      {
        return nil
      }
      if [
        "in", "on", "at", "of", "to", "from", "for", "by", "after", "was", "were", "is", "has", "had", "as", "with",
        "police",
      ].contains(word) {
        return nil
      }
    }
    return nil
  }

  // MARK: One name

  private func read(_ index: Int, span: Range<Int>, place: Place, in range: Range<Int>, verbs: Set<Int>) -> Site {
    var site = Site(
      toponym: index, tokens: span, phrase: span, place: place,
      relation: Containment.rank(place) <= 4 ? .inside : .at, weight: 0.5, rule: "bare", confidence: 1)
    if span.upperBound + 1 < range.upperBound, report.lower[span.upperBound] == "-",
      SiteWords.participles.contains(report.lower[span.upperBound + 1])
    {
      site.weight = -3
      site.rule = "modifier"
      return site
    }
    if isNamedAfter(place, index, span: span, in: range) {
      // "the Van road" is named after where it leads, and the town found for "the Arauca river" is not the river.
      site.weight = -1.5
      site.relation = .along
      site.rule = "way"
      return site
    }
    if span.upperBound < range.upperBound, SiteWords.armedBodies.contains(report.lower[span.upperBound]) {
      // "between the Santa Rosa de Lima gang and its rival": a party.
      site.weight = -2.5
      site.rule = "party"
      return site
    }
    if isLabel(span, in: range) {
      site.weight = 2.2
      site.rule = "label"
      return site
    }
    var position = span.lowerBound - 1
    var steps = 0
    while position >= range.lowerBound, steps < 8 {
      let word = report.lower[position]
      if verbs.contains(position) {
        // What a verb hits: "shelled Kherson"; but a noun before a name is none: "attack Moscow".
        let between = (position + 1)..<span.lowerBound
        if steps <= 2, !report.contains(SiteReader.subordinating, in: between) {
          site.weight = 2.6
          site.rule = "object"
          site.phrase = position..<span.upperBound
        }
        return site
      }
      if let reading = preposition(word, at: position, in: range, verbs: verbs, place: place) {
        switch reading {
        case .skip: break
        case .found(let relation, let weight, let start, let meters, let rule):
          site.relation = relation
          site.weight = weight
          site.phrase = start..<span.upperBound
          site.offsetMeters = meters
          site.rule = rule
          return site
        }
      } else if SiteWords.stops.contains(word) {
        if word == "," { site.rule = "apposition" }
        return site
      } else if SiteWords.reporting.contains(word) {
        return site
      }
      position -= 1
      steps += 1
    }
    return site
  }

  /// Whether a name is that of a way or a river that is called after the place found for it.
  private func isNamedAfter(_ place: Place, _ index: Int, span: Range<Int>, in range: Range<Int>) -> Bool {
    let isWater = place.featureClass == "H"
    func isOther(_ word: String) -> Bool { SiteWords.ways.contains(word) || word == "river" && !isWater }
    if span.upperBound < range.upperBound, isOther(report.lower[span.upperBound]) { return true }
    // "on Lebanon Road", of which the gazetteer knows Lebanon.
    guard span.count > 1, let kind = toponyms[index].chosen?.nameKind, kind == .stripped || kind == .part else {
      return false
    }
    return isOther(report.lower[span.upperBound - 1])
  }

  /// "KHERSON:", "Nikopol - …" or a name alone before a dash or colon at the start of a sentence.
  private func isLabel(_ span: Range<Int>, in range: Range<Int>) -> Bool {
    var after = span.upperBound
    if after < range.upperBound, SiteWords.typeNouns.contains(report.lower[after]) { after += 1 }
    if after + 1 < range.upperBound, report.lower[after] == ",",
      let holder = spans.first(where: { $0.first == after + 1 })
    {
      // "Nasir, Upper Nile: …"
      after = holder.upperBound
    }
    let next = after < range.upperBound ? report.lower[after] : ""
    guard next == ":" || next == "|" || next == "-" || next == "–" || next == "—" else { return false }
    if next == "-", after + 1 < range.upperBound,
      report.text.tokens[after].range.lowerBound == report.text.tokens[after - 1].range.upperBound
    {
      return false
    }
    let before = span.lowerBound > range.lowerBound ? report.lower[span.lowerBound - 1] : "^"
    return ["^", "-", "•", "/", "//", "*", "|", ".", "–", "—", "#", ")"].contains(before)
      || span.lowerBound - range.lowerBound <= 3
      || next == ":" && before == "," && isHeading(range.lowerBound..<span.lowerBound)
  }

  /// Whether words are no more than a number, a day and names: "(c) Wednesday night, Hebron: …".
  private func isHeading(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 10 else { return false }
    return tokens.allSatisfy { index in
      let word = report.lower[index]
      return word.count == 1 || !word.contains(where: \.isLetter) || DateWords.openers.contains(word)
        || SiteWords.partsOfDay.contains(word) || spans.contains { $0.contains(index) }
    }
  }
}
