import Events
import Gazetteers
import Geodesy
import Geoparsing

/// Names in a row: lists of places, and places with what holds them.
extension SiteReader {
  func join(
    _ site: inout Site, to previous: Site, at previousIndex: Int, gap: Range<Int>, verbs: Set<Int>,
    sites: inout [Site]
  ) {
    var words = gap.map { report.lower[$0] }.filter { $0 != "#" }
    if words.count >= 3, words[0] == ",", words[1] == "and" { words.removeFirst() }
    // ", in south-western" before a country
    while words.count > 1, let last = words.last,
      last == "-" || SiteWords.directions.contains(last) || SiteWords.parts.contains(last)
    {
      words.removeLast()
    }
    if isStray(previous, before: site, words: words) {
      // "at the gate of the El-Wak stadium in Accra": the El Wak found is another.
      site.weight = max(site.weight, previous.weight)
      sites[previousIndex].weight -= 4
      sites[previousIndex].rule = "stray"
      return
    }
    let isComma = words == [","] || words == ["("] || words == []
    let isChain =
      isComma || words == [",", "in"] || words == ["in"] || words == ["of"] || words == ["'s"]
      || words == [",", "in", "the"] || words == [",", "capital", "of"]
      || (words.first == "," && words.count <= 5
        && (words.last == "of" || words.last == "in"))
      || (words.count == 2 && words[1] == "of" && SiteWords.typeNouns.contains(words[0]))
    if isChain, Containment.holds(site.place, previous.place) {
      sites[previousIndex].containers.append(site.toponym)
      site.weight = min(site.weight, previous.weight) - 2
      site.rule = "container"
      return
    }
    // "stormed the Crocus City Hall near Moscow": the building that was hit is finer than the town it is near.
    if previous.rule == "object", Containment.rank(previous.place) == 6, Containment.rank(site.place) < 6,
      let word = words.last ?? site.phrase.first.map({ report.lower[$0] }),
      ["in", "near", "outside", "at"].contains(word), words.count <= 1
    {
      sites[previousIndex].containers.append(site.toponym)
      sites[previousIndex].weight = max(previous.weight, site.weight)
      site.weight = min(site.weight, previous.weight) - 2
      site.rule = "container"
      return
    }
    // "on the road to X, 30 km north of Y" is the spot on that road.
    if previous.relation == .along, site.relation == .offset, gap.first.map({ report.lower[$0] }) == ",",
      site.phrase.lowerBound <= gap.lowerBound + 1
    {
      sites[previousIndex].weight -= 2
      return
    }
    // "X, a trading village on the Y river" says where X is.
    if previous.weight > 0, Containment.rank(previous.place) >= 3, words.count >= 3, words.count <= 8, words[0] == ",",
      ["a", "an", "the"].contains(words[1]), site.rule == "on" || site.rule == "near" || site.rule == "at",
      words.contains(where: { SiteWords.typeNouns.contains($0) })
    {
      site.weight = -2.5
      site.rule = "description"
      return
    }
    // "in the Bay of X, about 75 km off Y": the distance says where on the water.
    if previous.place.featureClass == "H", site.relation == .offset || site.relation == .near,
      site.phrase.lowerBound <= gap.lowerBound + 2, gap.first.map({ report.lower[$0] }) == ","
    {
      sites[previousIndex].weight -= 2
      return
    }
    // "X, 40 km north-west of Y" says where X is.
    if previous.weight > 0, site.relation == .offset || site.relation == .near,
      site.phrase.lowerBound <= gap.lowerBound + 1, gap.first.map({ report.lower[$0] }) == ",",
      Containment.rank(previous.place) >= 3
    {
      site.weight = -2.5
      site.rule = "description"
      return
    }
    // "the Dnipro district of Kherson": what it is part of is the better known of the two.
    if words.count == 2, words[1] == "of",
      SiteWords.typeNouns.contains(words[0]) || SiteWords.quarters.contains(words[0])
    {
      site.weight = max(site.weight, previous.weight)
      site.relation = previous.relation
      site.rule = "part_of"
      sites[previousIndex].weight -= 2
      return
    }
    let isReverse = words == ["'s"] || words == [":"] || isComma
    if isReverse, Containment.holds(previous.place, site.place), site.rule == "bare" {
      site.weight = max(site.weight, previous.weight)
      site.relation = previous.relation
      site.containers.append(previous.toponym)
      sites[previousIndex].weight -= 2
      return
    }
    // "in the Qandil mountains of Iraq and around Kobani": the list goes on from the place, not from the country it is in.
    var previous = previous
    var previousIndex = previousIndex
    while previous.rule == "container", previousIndex > 0,
      sites[previousIndex - 1].containers.contains(previous.toponym)
    {
      previousIndex -= 1
      previous = sites[previousIndex]
    }
    let isList =
      words == ["and"] || words == ["or"] || words == ["&"] || words == [",", "and"] || words == [","]
      || words == ["and", "in"] || words == ["and", "the"] || words == ["and", "near"] || words == ["and", "at"]
      || words == ["and", "around"] || words == ["as", "well", "as"]
    let isDated = isNextDay(words, verbs: verbs, in: gap)
    if words.first == "and" && words.count <= 5 || isDated, previous.weight > 0, site.weight > 0,
      site.rule == "in" || site.rule == "near" || site.rule == "at",
      !words.contains(where: { SiteWords.reporting.contains($0) })
    {
      site.coordinatedWith = previousIndex
      return
    }
    guard isList, site.place.id != previous.place.id else { return }
    if words.last == "in" || words.last == "near" || words.last == "at" || words.last == "around" {
      if previous.weight > 0 { site.coordinatedWith = previousIndex }
    } else if site.rule == "bare" || site.rule == "apposition" {
      site.weight = previous.weight
      site.relation = previous.relation
      site.rule = previous.rule
      site.coordinatedWith = previousIndex
      if previous.relation == .between {
        sites[previousIndex].otherEnd = site.toponym
        site.weight -= 3
        site.coordinatedWith = nil
      }
    }
  }

  /// Whether a name's place lies in another country, and far away, from where the words that follow put it.
  private func isStray(_ site: Site, before other: Site, words: [String]) -> Bool {
    guard let last = words.last, ["in", "at", "near"].contains(last), words.count <= 3, site.weight > 0,
      other.weight > 0, !words.dropLast().contains(where: { SiteWords.stops.contains($0) }), site.stated == nil,
      !site.place.isCountry, !site.place.countryCode.isEmpty, !other.place.countryCode.isEmpty,
      site.place.countryCode != other.place.countryCode
    else { return false }
    return GreatCircle.mean.distance(from: site.place.position, to: other.place.position).meters > 150_000
  }

  /// Whether a place's day and an "and" without another act stand between two places: "in Vesoul on Monday and again, in
  /// greater number, in Besançon on Tuesday".
  private func isNextDay(_ words: [String], verbs: Set<Int>, in gap: Range<Int>) -> Bool {
    guard words.count <= 15, let and = words.firstIndex(of: "and"), (1...4).contains(and),
      !gap.contains(where: { verbs.contains($0) })
    else { return false }
    return words[..<and].contains { DateWords.weekdays[$0] != nil }
  }
}
