import Events
import Gazetteers
import Geoparsing

/// Goes through a report sentence by sentence and gathers its acts into events.
struct DraftBuilder {
  let report: ReportText
  let reader: MentionReader
  let coreference: Coreference
  let published: CalendarDate?
  let frame: DocumentFrame
  /// Sites named in the headline, best first.
  let titleSites: [Site]

  var drafts: [EventDraft] = []
  /// Sentences whose acts became no event, with the code of why.
  private(set) var leftOut: [(sentence: Int, tokens: Range<Int>, code: String, act: Act)] = []
  /// The events the text spoke of last, by index: several when one act was told of several places.
  var focus: [Int] = []
  /// The day the text spoke of last.
  private(set) var narrative: CalendarDate?
  /// The sentence that did.
  private(set) var narrativeSentence: Int?
  private(set) var datelineSite: Site?
  /// The place that heads the paragraph at hand: "Lafayette: …".
  private(set) var line: (paragraph: Int, site: Site)?
  /// The sites named so far.
  private(set) var antecedents: [Site] = []
  /// Figures told before any event.
  var early: [(toll: TollMention, sentence: Int)] = []
  /// The event that each act of the sentence at hand went to.
  var actsHere: [(trigger: Trigger, draft: Int)] = []

  init(
    report: ReportText, reader: MentionReader, published: CalendarDate?, frame: DocumentFrame, titleSites: [Site]
  ) {
    self.report = report
    self.reader = reader
    coreference = Coreference()
    self.published = published
    self.frame = frame
    self.titleSites = titleSites
  }

  /// Reads the whole report.
  mutating func run() {
    for sentence in 0..<report.sentenceCount { read(sentence) }
    takeHeadline()
    takeEarlyTolls()
    let support = DraftSupport(report: report, titleGroups: frame.titleActs.groups)
    for index in drafts.indices where !drafts[index].acts.isEmpty && !support.isSupported(drafts[index]) {
      leaveOut(index, "unsupported")
    }
    let features = EventFeatures(
      report: report, frame: frame, softness: reader.softness, siteReader: reader.siteReader)
    for index in drafts.indices where !drafts[index].acts.isEmpty {
      drafts[index].features = features.names(of: drafts[index], among: drafts)
      if drafts[index].acts.allSatisfy(\.trigger.isSoft), !support.isBacked(drafts[index]) {
        drafts[index].features.append("words.soft_alone")
      }
    }
    markDoubtful()
  }

  /// Live events that are more likely wrong than right are none of their own; another report may still tell of them.
  private mutating func markDoubtful() {
    let isLikely = drafts.map { EventConfidence.probability($0.features) >= EventConfidence.threshold }
    for index in drafts.indices where !drafts[index].acts.isEmpty && drafts[index].isLive && !isLikely[index] {
      // One act at several places stands or falls as one.
      if let holder = drafts[index].tollsHeldBy, isLikely[holder], !drafts[holder].acts.isEmpty { continue }
      if isDatedEarlier(drafts[index]) { continue }
      for act in drafts[index].acts { leaveOut(act.trigger, "doubtful") }
      drafts[index].isDoubtful = true
    }
  }

  /// Notes that a trigger's act became no event, and why.
  mutating func leaveOut(_ trigger: Trigger, _ code: String) {
    leftOut.append((trigger.sentence, trigger.tokens, code, trigger.act))
  }

  /// Takes back an event, and notes so for each of its acts.
  mutating func leaveOut(_ index: Int, _ code: String) {
    for act in drafts[index].acts { leaveOut(act.trigger, code) }
    drafts[index].acts = []
  }

  /// Whether an event has a place of its own and a month: one told beside the news, of which the weights have seen few.
  private func isDatedEarlier(_ draft: EventDraft) -> Bool {
    guard draft.siteBasis == "clause", let date = draft.date, date.tokens != nil else { return false }
    return date.date.precision == .month
  }

  private mutating func read(_ sentence: Int) {
    if let code = Boilerplate.reason(in: report, sentence: sentence) {
      leaveOutTriggers(of: sentence, code: code)
      return
    }
    if let kind = frame.kind, kind == .exercise || kind == .sport || kind == .fiction {
      leaveOutTriggers(of: sentence, code: kind.rawValue)
      return
    }
    let last = focus.first.flatMap { drafts[$0].date?.date }
    let reading = reader.read(
      sentence: sentence, narrative: narrative, antecedents: antecedents,
      act: last?.precision == .exact ? last?.start : nil)
    antecedents += reading.sites.filter { $0.rule != "reference" }
    if datelineSite == nil { datelineSite = reading.sites.first { $0.rule == "dateline" } }
    if let label = reading.sites.first(where: { $0.rule == "label" }) ?? nameAlone(sentence, sites: reading.sites) {
      line = (report.paragraphOf[sentence], label)
    }
    for (trigger, code) in reading.dropped { leaveOut(trigger, code) }
    actsHere = []
    for mention in reading.mentions { place(mention, in: reading) }
    attachTolls(of: sentence, reading: reading)
    let exact = reading.dates.filter { entry in
      entry.date.precision == .exact && !entry.expression.isCountedFromAct
        && published.map { entry.date.start ?? $0 <= $0 } ?? true
    }
    // What was "said on Wednesday" goes on being told of the day of the event.
    let binding = DateBinding(report: report)
    let told =
      exact.last { !binding.datesTheSaying($0.expression.tokens, anchor: -1) }
      ?? (last?.start == nil ? exact.last : nil)
    if let day = told?.date.start {
      narrative = day
      narrativeSentence = sentence
    }
  }

  private mutating func leaveOutTriggers(of sentence: Int, code: String) {
    for trigger in TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: []) where !trigger.isHarm {
      leaveOut(trigger, code)
    }
  }

  /// The finest site of a sentence that is nothing but names, as "2. Moroto." or "MWANZA, TANZANIA."
  private func nameAlone(_ sentence: Int, sites: [Site]) -> Site? {
    let range = report.tokens(ofSentence: sentence)
    guard range.count <= 10, !sites.isEmpty else { return nil }
    let isAlone = range.allSatisfy { index in
      let word = report.lower[index]
      return !word.contains(where: \.isLetter) || sites.contains { $0.tokens.contains(index) }
    }
    guard isAlone else { return nil }
    return sites.max { Containment.rank($0.place) < Containment.rank($1.place) }
  }
}
