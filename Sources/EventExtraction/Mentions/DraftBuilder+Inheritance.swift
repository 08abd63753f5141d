import Events

/// Where and when an act was that its own words do not place or date.
extension DraftBuilder {
  /// The place of the nearest event, the paragraph, the dateline or the headline, in that order.
  func inheritedSite(for mention: ActMention, reading: MentionReader.Reading?) -> (Site, String)? {
    let sentence = mention.trigger.sentence
    let paragraph = report.paragraphOf[sentence]
    if mention.isBackground, mention.date != nil, !mention.isDefinite {
      // Another time is told with its own place or not at all, unless the words point back.
      if let there = namedBefore(sentence) { return (there, "paragraph") }
      if let last = focus.first,
        drafts[last].lastSentence == sentence || mention.reading.rule == "frame" || pointsToPlace(sentence),
        let site = drafts[last].site
      {
        return (site, "focus")
      }
      // "Wheatley, a town nervous since its gas explosion in August 2021".
      if let site = reading?.sites.last(where: { site in
        site.tokens.upperBound <= mention.trigger.anchor && site.weight > -1 && Containment.rank(site.place) >= 3
      }) {
        return (site, "sentence")
      }
      return nil
    }
    if let here = actsHere.last, let site = drafts[here.draft].site { return (site, "sentence") }
    if let there = openingThere(sentence) { return (there, "paragraph") }
    // "Lafayette: Officers were called … A man had been stabbed."
    if let line, line.paragraph == paragraph { return (line.site, "paragraph") }
    for index in focus
    where report.paragraphOf[drafts[index].lastSentence] == paragraph || sentence - drafts[index].lastSentence <= 2 {
      if let site = drafts[index].site { return (site, "focus") }
    }
    if sentence <= 1 {
      if let site = datelineSite { return (site, "dateline") }
      if let site = titleSites.first { return (site, "title") }
    }
    if let last = focus.first,
      mention.date != nil || (!mention.trigger.isReferring && sentence - drafts[last].lastSentence <= 6),
      let site = drafts[last].site
    {
      return (site, "focus")
    }
    if sentence <= 2, let site = titleSites.first { return (site, "title") }
    if let there = report.tokens(ofSentence: sentence).first(where: {
      $0 > mention.trigger.anchor && report.lower[$0] == "there"
    }),
      let site = reading?.sites.last(where: { $0.tokens.upperBound <= there && Containment.rank($0.place) >= 3 })
    {
      return (site, "sentence")
    }
    // What the sentence before told no act of, but named as where it is.
    let isTold = mention.date != nil || mention.trigger.act.group == .arrest || !(reading?.harms.isEmpty ?? true)
    if isTold, !mention.trigger.isReferring || mention.trigger.act.group == .arrest,
      let site = led(
        before: sentence,
        where: { site in
          site.weight >= 2.4 && ["in", "at", "near", "part_of"].contains(site.rule)
            && report.paragraph(of: site.tokens.lowerBound) == paragraph
        })
    {
      return (site, "paragraph")
    }
    if let site = openingSite(before: sentence), mention.trigger.act.group == .arrest || hasVictims(sentence) {
      return (site, "paragraph")
    }
    // "the mayor of X was shot": better than nowhere, in the opening only.
    if sentence <= 1,
      let site = reading?.sites.first(where: { site in
        site.weight >= -0.6 && Containment.rank(site.place) >= 3 && (site.rule == "of" || site.rule == "bare")
      })
    {
      return (site, "sentence")
    }
    return nil
  }

  /// The place that a sentence goes on from, "They withdrew towards X. There, on Tuesday, …": wherever they went.
  private func openingThere(_ sentence: Int) -> Site? {
    let range = report.tokens(ofSentence: sentence)
    guard range.count > 2, report.lower[range.lowerBound] == "there", report.lower[range.lowerBound + 1] == ",",
      let last = antecedents.last(where: { report.sentenceOf[$0.tokens.lowerBound] < sentence }),
      sentence - report.sentenceOf[last.tokens.lowerBound] == 1, Containment.rank(last.place) >= 3
    else { return nil }
    return last
  }

  /// The site that "there" stands for where the text has moved on from the event told last: the last one that a sentence just
  /// before led to.
  private func namedBefore(_ sentence: Int) -> Site? {
    guard report.contains(["there"], in: report.tokens(ofSentence: sentence)), pointsToPlace(sentence),
      let site = led(before: sentence, where: { $0.weight >= 1.5 })
    else { return nil }
    if let last = focus.first, drafts[last].lastSentence >= report.sentenceOf[site.tokens.lowerBound] { return nil }
    return site
  }

  /// Where a planned act will be, when nothing leads to it: a name of its sentence, the dateline or the headline.
  func plannedSite(_ reading: MentionReader.Reading?) -> (Site, String)? {
    if let site = reading?.sites.first(where: { Containment.rank($0.place) >= 3 && $0.rule != "dateline" }) {
      return (site, "sentence")
    }
    if let site = datelineSite { return (site, "dateline") }
    return titleSites.first.map { ($0, "title") }
  }

  private func hasVictims(_ sentence: Int) -> Bool {
    report.tolls(ofSentence: sentence).contains { $0.high != 0 }
  }

  /// Where nothing was told yet, the site that the sentences just before led to: "In Nalchik officers closed a workshop. Five
  /// men were detained."
  private func openingSite(before sentence: Int) -> Site? {
    guard sentence > 0, sentence <= 4, drafts.allSatisfy(\.acts.isEmpty) else { return nil }
    return led(before: sentence, within: 2) { site in
      site.weight >= 2 && report.paragraph(of: site.tokens.lowerBound) == report.paragraphOf[sentence]
    }
  }

  /// The last site finer than a region that the sentences just before a sentence led to.
  private func led(before sentence: Int, within reach: Int = 1, where fits: (Site) -> Bool) -> Site? {
    antecedents.last { site in
      let distance = sentence - report.sentenceOf[site.tokens.lowerBound]
      return distance > 0 && distance <= reach && Containment.rank(site.place) >= 3 && fits(site)
    }
  }

  /// Whether a sentence points to a place told before: "there", "in the same district", "the town".
  func pointsToPlace(_ sentence: Int) -> Bool {
    let range = report.tokens(ofSentence: sentence)
    return range.contains { index in
      let word = report.lower[index]
      if word == "there" {
        // "there was", "there had been" point nowhere.
        let next = index + 1 < range.upperBound ? report.lower[index + 1] : ""
        return !["was", "were", "is", "are", "has", "have", "had"].contains(next)
      }
      guard Self.areas.contains(word), index > range.lowerBound else { return false }
      let previous = report.lower[index - 1]
      return previous == "the" || previous == "same" || previous == "this" || previous == "its"
    }
  }

  private static let areas: Set<String> = [
    "area", "city", "town", "village", "district", "region", "province", "county", "place", "spot", "site", "port",
    "island", "neighbourhood", "neighborhood", "road", "border", "capital", "base", "camp", "state",
  ]

  /// The day of the event told just before, else the day it was spoken of, else of publication.
  func inheritedDate(for mention: ActMention, reading: MentionReader.Reading?) -> BoundDate? {
    let sentence = mention.trigger.sentence
    if let here = actsHere.last, let date = drafts[here.draft].date, drafts[here.draft].isLive {
      return BoundDate(date: date.date, tokens: nil, rule: "date.same_sentence")
    }
    if let last = focus.first, drafts[last].isLive, sentence - drafts[last].lastSentence <= 3,
      let date = drafts[last].date,
      date.rule != "date.publication"
    {
      return BoundDate(date: date.date, tokens: nil, rule: "date.narrative")
    }
    if let reading, let said = DateBinding(report: report).saying(of: mention.trigger, among: reading.dates) {
      return said
    }
    if let narrative, let told = narrativeSentence, sentence - told <= 1,
      report.paragraphOf[told] == report.paragraphOf[sentence], !mention.isDefinite
    {
      return BoundDate(
        date: EventDate(start: narrative, end: narrative, precision: .exact, basis: .relative, words: nil), tokens: nil,
        rule: "date.paragraph")
    }
    guard let published else { return nil }
    return BoundDate(
      date: EventDate(
        start: published.adding(days: -1), end: published, precision: .days, basis: .publication, words: nil),
      tokens: nil, rule: "date.publication")
  }
}
