import Events
import Gazetteers

/// What the headline tells and the text only shows the outcome of.
extension DraftBuilder {
  /// How many sentences from the start may show the outcome.
  private static let reach = 4

  /// "Station canopy drops on travellers" above a text that says where, and how many died, but tells in other words what
  /// happened: the act of the headline, anchored to the victims, where the text gave no live event for it.
  mutating func takeHeadline() {
    guard frame.kind == nil, let act = frame.titleActs.told, !isTold else { return }
    for sentence in 0..<min(Self.reach, report.sentenceCount) {
      guard let tokens = outcome(inSentence: sentence) else { continue }
      let reading = reader.read(sentence: sentence, narrative: narrative, antecedents: antecedents)
      let trigger = Trigger(
        tokens: tokens, anchor: tokens.lowerBound, sentence: sentence, act: act, isReferring: false, isWeak: false,
        isSoft: false, isHarm: true, matched: Array(tokens), pattern: 0)
      guard let mention = mention(of: trigger, in: reading), let new = draft(for: mention, reading: reading) else {
        continue
      }
      drafts.append(new)
      focus = [drafts.count - 1]
      return
    }
  }

  private func mention(of trigger: Trigger, in reading: MentionReader.Reading) -> ActMention? {
    var stated = AssertionReader(report: report).reading(of: trigger)
    guard !stated.isDropped, stated.assertion == .factual || stated.assertion == .claimed,
      !reader.softness.isFigurative(trigger)
    else { return nil }
    if stated.assertion == .factual { stated.rule = "headline" }
    let date = DateBinding(report: report).date(for: trigger, among: reading.dates, triggers: [])
    if let age = date?.age, age > MentionReader.backgroundDays { return nil }
    let sites = SiteBinding(report: report).sites(for: trigger, among: reading.sites, triggers: [])
    return ActMention(
      trigger: trigger, reading: stated, sites: Array(sites.prefix(1)), date: date, isBackground: false,
      isDefinite: false, isOther: false, isGeneric: false)
  }

  /// Whether a live attack, accident or disaster was told, at the place that the headline names if it names one.
  private var isTold: Bool {
    drafts.contains { draft in
      guard !draft.acts.isEmpty, draft.isLive, TitleActs.isHarmful(draft.act) else { return false }
      guard let site = draft.site, let named = titleSites.first, !named.place.isCountry else { return true }
      return titleSites.contains { Coreference.compatibility($0, site) != nil }
    }
  }

  /// The words of a sentence that count victims whom no event holds.
  private func outcome(inSentence sentence: Int) -> Range<Int>? {
    report.tolls(ofSentence: sentence).first { toll in
      toll.high != 0 && [.killed, .injured, .missing].contains(toll.harm) && toll.rule != "toll.earlier"
        && !isHeld(toll)
    }?.tokens
  }

  /// Whether a live event already holds a figure.
  private func isHeld(_ toll: TollMention) -> Bool {
    drafts.contains { draft in draft.isLive && draft.tolls.contains { $0.toll.tokens == toll.tokens } }
  }
}
