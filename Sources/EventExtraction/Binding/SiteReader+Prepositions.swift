import Events
import Gazetteers
import Geoparsing

/// What prepositions make of the name after them.
extension SiteReader {
  enum Reading {
    case skip
    case found(PlaceRelation, Double, Int, Double?, String)
  }

  func preposition(
    _ word: String, at position: Int, in range: Range<Int>, verbs: Set<Int>, place: Place
  ) -> Reading? {
    let area: PlaceRelation = Containment.rank(place) <= 4 ? .inside : .at
    switch word {
    case "in", "inside", "within", "throughout", "across":
      return governed(position, in: range, relation: area, weight: 3, verbs: verbs, rule: "in")
    case "at":
      return governed(position, in: range, relation: .at, weight: 3, verbs: verbs, rule: "at")
    case "near", "outside", "around", "beside", "beyond", "nearby", "opposite":
      if position > range.lowerBound, SiteWords.lying.contains(report.lower[position - 1]) {
        return .found(.near, -2.5, position, nil, "description")
      }
      return .found(.near, 3, measureStart(position, in: range), nil, "near")
    case "off":
      return .found(.near, 2.8, measureStart(position, in: range), meters(before: position, in: range), "off")
    case "on", "upon":
      // "On Monday afternoon Abkhaz guards …": a day.
      if position + 1 < range.upperBound, DateWords.weekdays[report.lower[position + 1]] != nil { return .skip }
      return .found(area, 2.4, position, nil, "on")
    case "into", "over", "above", "through", "onto":
      return .found(area, 2, position, nil, word)
    case "along": return .found(.along, 2.4, position, nil, "along")
    case "between": return .found(.between, 2.8, position, nil, "between")
    case "from":
      if let start = distanceStart(position, in: range) {
        return .found(.offset, 3, start, meters(before: position, in: range), "offset")
      }
      if position > range.lowerBound, SiteWords.nearness.contains(report.lower[position - 1]) {
        // "not far from X", "a few kilometres from X"
        return .found(.near, 2.6, position - 1, nil, "near")
      }
      return .found(area, -3, position, nil, "from")
    case "to", "towards", "toward":
      let previous = position > range.lowerBound ? report.lower[position - 1] : ""
      if previous == "close" || previous == "next" || previous == "near" {
        let isDescription = position > range.lowerBound + 1 && SiteWords.lying.contains(report.lower[position - 2])
        return .found(.near, isDescription ? -2.5 : 3, position - 1, nil, isDescription ? "description" : "near")
      }
      if ["road", "highway", "motorway", "route", "track", "rail", "railway", "street"].contains(previous) {
        return .found(.along, 1.2, position - 1, nil, "road_to")
      }
      return .found(area, -3, position, nil, "to")
    case "with":
      let previous = position > range.lowerBound ? report.lower[position - 1] : ""
      if ["border", "frontier", "boundary"].contains(previous) {
        return .found(.along, -1.5, position - 1, nil, "border_with")
      }
      return .found(area, -3, position, nil, "with")
    case "for", "by", "against", "via", "about", "like", "than", "named", "called", "as", "including", "until",
      "versus":
      return .found(area, -3, position, nil, word)
    case "of": return genitive(position, in: range, verbs: verbs, area: area)
    default: return nil
    }
  }

  /// "in X": a site, unless what stands before is a speaker, a desk or a destination of the wounded.
  private func governed(
    _ position: Int, in range: Range<Int>, relation: PlaceRelation, weight: Double, verbs: Set<Int>, rule: String
  ) -> Reading {
    guard position > range.lowerBound else { return .found(relation, weight, position, nil, rule) }
    let previous = report.lower[position - 1]
    var isDesk =
      SiteWords.desks.contains(previous) && !isReached(position - 1, in: range, verbs: verbs)
      && !isStruck(after: position, in: range, verbs: verbs)
    if isDesk, SiteWords.peopleAtDesks.contains(previous) {
      // "owners in X said", but "owners in X began a strike".
      let near = max(range.lowerBound, position - 5)..<min(range.upperBound, position + 10)
      isDesk = report.contains(SiteWords.reporting, in: near)
    }
    if SiteWords.reporting.contains(previous) || isDesk || SiteWords.dwelling.contains(previous) {
      return .found(relation, -2.5, position, nil, "speaker")
    }
    if SiteWords.hospitals.contains(previous) {
      let start = max(range.lowerBound, position - 9)
      if report.contains(SiteWords.treatment, in: start..<position) {
        return .found(relation, -2.5, position, nil, "treated")
      }
    }
    return .found(relation, weight, position, nil, rule)
  }

  /// Whether what happened went to the desk itself: "outside the ministry in X", "stormed the courthouse in X".
  private func isReached(_ noun: Int, in range: Range<Int>, verbs: Set<Int>) -> Bool {
    var index = noun - 1
    var steps = 0
    while index >= range.lowerBound, steps < 4 {
      let word = report.lower[index]
      if verbs.contains(index) || SiteWords.reaching.contains(word) { return true }
      if SiteWords.stops.contains(word) || SiteWords.reporting.contains(word) { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Whether what happened is told of the desk: "an office in X was set on fire".
  private func isStruck(after position: Int, in range: Range<Int>, verbs: Set<Int>) -> Bool {
    for index in (position + 1)..<max(position + 1, min(range.upperBound, position + 7)) {
      let word = report.lower[index]
      if ["was", "were", "been"].contains(word) {
        return ((index + 1)..<min(range.upperBound, index + 4)).contains { verbs.contains($0) }
      }
      if SiteWords.stops.contains(word) || SiteWords.reporting.contains(word) { return false }
    }
    return false
  }

  private func genitive(_ position: Int, in range: Range<Int>, verbs: Set<Int>, area: PlaceRelation) -> Reading {
    guard position > range.lowerBound else { return .skip }
    let previous = report.lower[position - 1]
    let isPart = position - 2 >= range.lowerBound && report.lower[position - 2] == "the"
    if SiteWords.directions.contains(previous), !isPart {
      let distance = meters(before: position - 1, in: range)
      let start = measureStart(position - 1, in: range)
      return distance != nil
        ? .found(.offset, 3, start, distance, "offset") : .found(.near, 2.6, start, nil, "direction_of")
    }
    if [
      "outskirts", "edge", "vicinity", "suburb", "suburbs", "outside", "fringe", "fringes", "gates", "sight", "range",
    ]
    .contains(previous) {
      return .found(.near, 2.8, position - 1, nil, "outskirts_of")
    }
    if ["coast", "shore", "shores", "coastline"].contains(previous) {
      // "off the coast of X", "off X's southern coast"
      let start = max(range.lowerBound, position - 4)
      if let off = (start..<position).last(where: { report.lower[$0] == "off" }) {
        return .found(.near, 2.8, measureStart(off, in: range), meters(before: off, in: range), "off")
      }
    }
    if [
      "centre", "center", "part", "parts", "side", "streets", "heart", "port", "middle", "district", "coast", "shore",
      "shores", "quarter", "neighbourhood", "neighborhood", "west", "east", "north", "south", "downtown", "area",
      "market", "university", "beach", "square", "tip", "end", "bazaar", "airport", "station", "stadium", "harbour",
      "harbor", "docks", "waterfront", "riverside", "seafront",
    ].contains(previous) {
      return .found(area, 2.4, position - 1, nil, "part_of")
    }
    if verbs.contains(position - 1) { return .found(area, 2.8, position - 1, nil, "act_of") }
    if SiteWords.belonging.contains(previous) { return .found(area, -3, position - 1, nil, "native_of") }
    if SiteWords.typeNouns.contains(previous) { return .skip }
    if isObject(position - 1, in: range, verbs: verbs) { return .found(area, 2.2, position - 1, nil, "object_of") }
    if isPartOfPlace(position - 1, in: range, verbs: verbs) { return .found(area, 2.2, position - 1, nil, "part_of") }
    return .found(area, -0.5, position, nil, "of")
  }

  /// Whether a noun before "of X" is led to as a place itself: "in the pedestrian zone of X".
  private func isPartOfPlace(_ noun: Int, in range: Range<Int>, verbs: Set<Int>) -> Bool {
    let word = report.lower[noun]
    guard noun > range.lowerBound + 1, !SiteWords.desks.contains(word), !SiteWords.hospitals.contains(word),
      !SiteWords.abstract.contains(word), PeopleWords.group(of: word) == nil
    else { return false }
    var index = noun - 1
    var steps = 0
    var hasArticle = false
    while index >= range.lowerBound, steps < 5 {
      let word = report.lower[index]
      if ["in", "at", "near", "outside", "inside", "through"].contains(word) { return hasArticle }
      if SiteWords.stops.contains(word) || SiteWords.reporting.contains(word) || verbs.contains(index) || word == "of" {
        return false
      }
      if word == "the" || word == "a" || word == "an" { hasArticle = true }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Whether a noun before "of X" is what a verb hits: "struck the fuel depot of X".
  private func isObject(_ noun: Int, in range: Range<Int>, verbs: Set<Int>) -> Bool {
    guard !SiteWords.desks.contains(report.lower[noun]), !SiteWords.abstract.contains(report.lower[noun]),
      PeopleWords.group(of: report.lower[noun]) == nil
    else { return false }
    let words = max(range.lowerBound, noun - 4)..<noun
    guard let verb = words.last(where: { verbs.contains($0) }), verb + 1 < noun else { return false }
    return ["the", "a", "an"].contains(report.lower[verb + 1])
  }

  /// Where "about 12 km" before a direction or "from" begins, or nil when there is no measure.
  private func distanceStart(_ position: Int, in range: Range<Int>) -> Int? {
    guard meters(before: position, in: range) != nil else { return nil }
    return measureStart(position, in: range)
  }

  private func measureStart(_ position: Int, in range: Range<Int>) -> Int {
    measures.start(before: position, in: range)
  }

  private func meters(before position: Int, in range: Range<Int>) -> Double? {
    measures.meters(before: position, in: range)
  }

  private var measures: MeasureReader<[String]> { MeasureReader(words: report.lower) }
}
