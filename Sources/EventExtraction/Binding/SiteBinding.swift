import Gazetteers

/// Chooses which of a sentence's sites an act belongs to.
struct SiteBinding {
  let report: ReportText

  /// What a site must score to be taken.
  static let threshold = 0.25

  private static let burial: Set<String> = ["buried", "burying", "mourned"]

  /// The sites of an act, best first: one, or all of a list ("in Derbent and Makhachkala"), or none.
  func sites(for trigger: Trigger, among sites: [Site], triggers: [Trigger]) -> [Site] {
    var best: (index: Int, score: Double)?
    for index in sites.indices {
      var score = self.score(sites[index], for: trigger, triggers: triggers)
      // A site that belongs to an act of another kind is not this one's.
      if sites[index].rule != "label" {
        let rival =
          triggers.filter { !$0.isHarm && $0.act.group != trigger.act.group }.map { other in
            self.score(sites[index], for: other, triggers: triggers)
          }.max() ?? -10
        if rival > score + 0.5 { score -= 2.2 }
      }
      if score > (best?.score ?? SiteBinding.threshold) { best = (index, score) }
    }
    guard var best else { return [] }
    // "In the X region … in the town of Y": the finer of two that hold each other, where both are sites.
    if Containment.rank(sites[best.index].place) <= 3 {
      let area = sites[best.index].place
      let finer = sites.indices.filter { index in
        sites[index].weight >= 2 && Containment.holds(area, sites[index].place)
          && report.clauseOf[sites[index].tokens.lowerBound] == report.clauseOf[trigger.anchor]
      }
      if let first = finer.min(by: { a, b in
        abs(sites[a].tokens.lowerBound - trigger.anchor) < abs(sites[b].tokens.lowerBound - trigger.anchor)
      }) {
        best.index = first
      }
    }
    // "in Tajikistan, on the border with Kyrgyzstan": the stretch of the border that the area has.
    if Containment.rank(sites[best.index].place) <= 3, sites[best.index].rule != "border",
      let border = sites.indices.first(where: { index in
        let place = sites[index].place
        return sites[index].rule == "border"
          && (place.id == sites[best.index].place.id || Containment.holds(sites[best.index].place, place))
          && report.clauseOf[sites[index].tokens.lowerBound] == report.clauseOf[trigger.anchor]
      })
    {
      best.index = border
    }
    var members = [best.index]
    // "… in A and outside B, where two were detained": what follows "where" was at the last of them.
    let last = sites[best.index].tokens.upperBound
    if last <= trigger.anchor, report.lower[last..<trigger.anchor].contains("where") { return [sites[best.index]] }
    // A list is taken as a whole, from its first member on.
    var head = best.index
    while let previous = sites[head].coordinatedWith {
      head = previous
      members.append(previous)
    }
    var grown = true
    while grown {
      grown = false
      for index in sites.indices where !members.contains(index) {
        if let previous = sites[index].coordinatedWith, members.contains(previous), sites[index].weight > 0 {
          members.append(index)
          grown = true
        }
      }
    }
    return members.sorted().map { sites[$0] }
  }

  /// The index of the "where" right after a site that leads to an act, or nil.
  private func relative(_ site: Site, before anchor: Int) -> Int? {
    var index = site.tokens.upperBound
    if index < report.lower.count, SiteWords.typeNouns.contains(report.lower[index]) { index += 1 }
    if index < report.lower.count, report.lower[index] == "," { index += 1 }
    guard index < anchor, anchor - index < 30, report.lower[index] == "where",
      report.clauseOf[index] == report.clauseOf[anchor], report.sentenceOf[index] == report.sentenceOf[anchor]
    else { return nil }
    return index
  }

  /// How well a site fits an act: its own weight less distance, clause borders and coarseness.
  func score(_ site: Site, for trigger: Trigger, triggers: [Trigger]) -> Double {
    let anchor = trigger.anchor
    let whereabouts = relative(site, before: anchor)
    let weight = whereabouts == nil ? site.weight : max(site.weight, 2.8)
    guard weight > -2 else { return -10 }
    let isAfter = site.tokens.lowerBound > anchor
    let distance =
      isAfter ? site.phrase.lowerBound - anchor : anchor - (whereabouts ?? site.tokens.upperBound)
    var score = weight - 0.04 * Double(max(0, distance))
    if isAfter { score += 0.3 }
    let first = site.tokens.lowerBound
    if whereabouts != nil {
      // "from X, where relatives blocked the jetty": what follows happened there.
    } else if report.clauseOf[first] != report.clauseOf[anchor] {
      // "In X, …" at the start holds for the whole sentence.
      let opens = first - report.tokens(ofSentence: trigger.sentence).lowerBound <= 3
      score -= site.rule == "label" || opens && site.weight > 2 ? 0.3 : 1.5
    } else if report.subclauseOf[first] != report.subclauseOf[anchor] {
      score -= 0.5
    }
    switch Containment.rank(site.place) {
    case 0: score -= 1.4
    case 1: score -= site.relative == nil ? 1.1 : 0.4
    case 2: score -= 0.4
    default: break
    }
    let between = min(anchor, first)..<max(anchor, first)
    // "In X hundreds buried the traders murdered on the road": the dead are not buried where they died.
    if !isAfter, report.contains(Self.burial, in: between) { score -= 3 }
    let rivals = triggers.count { !$0.isHarm && $0.anchor != anchor && between.contains($0.anchor) }
    return score - (rivals > 0 ? 0.7 + 0.2 * Double(min(3, rivals)) : 0)
  }
}
