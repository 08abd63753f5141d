import Events
import Gazetteers

/// Judges whether a toll can be one of an event: what the words around it say of when and where.
struct TollBinding {
  let report: ReportText

  /// Whether the clause of a toll has a day before the event's: "leaks have put a hundred in hospital since September".
  func isOfAnotherTime(
    _ toll: TollMention, _ date: BoundDate?, among dates: [(expression: DateExpression, date: EventDate)]
  ) -> Bool {
    guard let date, date.tokens != nil, let start = date.date.start else { return false }
    let first = toll.tokens.lowerBound
    return dates.contains { entry in
      let words = entry.expression.tokens
      // "Since" opens a clause of its own.
      let isNear =
        entry.expression.rule == "date.since"
        ? report.clauseOf[words.lowerBound] == report.clauseOf[first]
          && (0...6).contains(words.lowerBound - toll.tokens.upperBound)
        : report.subclauseOf[words.lowerBound] == report.subclauseOf[first]
      guard isNear, entry.expression.reach == nil,
        let first = entry.date.start, let last = entry.date.end,
        !DateBinding(report: report).datesTheSaying(entry.expression.tokens, anchor: toll.tokens.lowerBound)
      else { return false }
      // "counted 1,140 deaths on the route this year"
      if date.date.precision == .exact, entry.date.precision == .year { return true }
      if entry.expression.rule == "date.since" { return start.dayNumber - first.dayNumber > 7 }
      return start.dayNumber - last.dayNumber > 1
    }
  }

  /// Whether a statement that nobody was harmed is of another place than the event's: "Naga: no casualties reported".
  func isElsewhere(_ toll: TollMention, _ site: Site?, sites: [Site]) -> Bool {
    guard toll.high == 0, let site else { return false }
    let own = sites.filter { $0.weight >= 2 && $0.tokens.upperBound <= toll.tokens.lowerBound }
    guard let last = own.last else { return false }
    return own.allSatisfy { Coreference.compatibility($0, site) == nil } && last.place.id != site.place.id
  }

  /// Counts that a sentence gives place by place, "nine in Derbent and three in Grozny", "five of them in Derbent", with the
  /// site of each; what they count is said by the toll before them.
  func placed(inSentence sentence: Int, sites: [Site], tolls: [TollMention]) -> [(toll: TollMention, site: Site)] {
    guard tolls.contains(where: { $0.high != 0 }), !sites.isEmpty else { return [] }
    let lexed = report.lexemes[sentence]
    var result: [(toll: TollMention, site: Site)] = []
    for list in PeopleParser(lexed).lists() where list.high != 0 {
      guard list.first.isBare || list.first.isSubset || list.first.isAdditional else { continue }
      let tokens = lexed.tokens(list.range)
      let own = tolls.first { $0.tokens.lowerBound == tokens.lowerBound }
      // "Seventeen of them died in X": a verb may stand between.
      let reach = own == nil ? 1 : 3
      guard
        let site = sites.first(where: { site in
          (tokens.upperBound..<tokens.upperBound + reach).contains(site.phrase.lowerBound)
            && ["in", "at", "near", "outside", "around"].contains(report.lower[site.phrase.lowerBound])
            && site.tokens.lowerBound - site.phrase.lowerBound <= 2
        }), own == nil || list.first.isSubset,
        let base = own ?? tolls.last(where: { $0.high != 0 && $0.tokens.upperBound <= tokens.lowerBound })
      else { continue }
      result.append(
        (
          TollMention(
            harm: base.harm, low: max(1, list.low), high: list.high.map { max($0, 1) }, attribution: base.attribution,
            isClaim: base.isClaim, note: list.note, tokens: tokens, range: lexed.bytes(list.range),
            words: lexed.words(list.range), rule: "toll.place"), site
        ))
    }
    return result
  }

  private static let wholes: Set<String> = ["together", "altogether", "combined", "overall"]

  /// Whether the clause counts over several places: "in the two cities together", "46 injured in all".
  func isJoint(_ toll: TollMention) -> Bool {
    let sentence = report.tokens(ofSentence: report.sentenceOf[toll.tokens.lowerBound])
    let near =
      max(sentence.lowerBound, toll.tokens.lowerBound - 8)..<min(sentence.upperBound, toll.tokens.upperBound + 8)
    if report.contains(Self.wholes, in: near) { return true }
    if report.first(["in", "all"], in: near) != nil || report.first(["in", "total"], in: near) != nil { return true }
    for count in ["both", "two", "three"] {
      for noun in ["cities", "towns", "places", "attacks", "villages", "blasts", "bombings", "districts", "assaults"]
      where report.first([count, noun], in: near) != nil { return true }
    }
    return false
  }
}
