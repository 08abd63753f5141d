import Events
import Gazetteers

/// What the headline tells and the text only shows the outcome of.
extension DraftBuilder {
  /// How many sentences from the start may show the outcome.
  private static let reach = 4

  /// "Station canopy drops on travellers" above a text that says where, and how many died, but tells in other words what
  /// happened: where the text gave no live attack, accident or disaster, that of the headline, anchored to the victims.
  mutating func takeHeadline() {
    guard frame.kind == nil, let act = frame.titleActs.told,
      !drafts.contains(where: { draft in
        !draft.acts.isEmpty && draft.isLive && [.attack, .accident, .disaster].contains(draft.act.group)
      })
    else { return }
    for sentence in 0..<min(Self.reach, report.sentenceCount) {
      let reading = reader.read(sentence: sentence, narrative: narrative, antecedents: antecedents)
      guard let tokens = outcome(inSentence: sentence, reading: reading) else { continue }
      let trigger = Trigger(
        tokens: tokens, anchor: tokens.lowerBound, sentence: sentence, act: act, isReferring: false, isWeak: false,
        isSoft: false, isHarm: true, matched: Array(tokens), pattern: 0)
      var stated = AssertionReader(report: report).reading(of: trigger)
      guard !stated.isDropped, stated.assertion == .factual || stated.assertion == .claimed else { continue }
      if stated.assertion == .factual { stated.rule = "headline" }
      let date = DateBinding(report: report).date(for: trigger, among: reading.dates, triggers: [])
      if let age = date?.age, age > MentionReader.backgroundDays { continue }
      let sites = SiteBinding(report: report).sites(for: trigger, among: reading.sites, triggers: [])
      let mention = ActMention(
        trigger: trigger, reading: stated, sites: Array(sites.prefix(1)), date: date, isBackground: false,
        isDefinite: false, isOther: false, isGeneric: false)
      guard let new = draft(for: mention, reading: reading) else { continue }
      drafts.append(new)
      focus = [drafts.count - 1]
      return
    }
  }

  /// The words of a sentence that count the victims, or, where the headline counts them, that name its place.
  private func outcome(inSentence sentence: Int, reading: MentionReader.Reading) -> Range<Int>? {
    let victims = report.tolls(ofSentence: sentence).first { toll in
      toll.high != 0 && [.killed, .injured, .missing].contains(toll.harm) && toll.rule != "toll.earlier"
    }
    if let victims { return victims.tokens }
    guard frame.titleActs.hasVictims, let place = titleSites.first?.place.id else { return nil }
    return reading.sites.first { $0.place.id == place && $0.rule != "dateline" }?.phrase
  }
}
