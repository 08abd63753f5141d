import Events
import Geoparsing

/// What a headline says happened.
///
/// Headlines name the act in the plainest words, while the text may only allude to it ("a stall was torn apart"). They give an
/// event its act where the text has none, and speak for acts told in words that are said of other things too.
struct TitleActs: Hashable, Sendable {
  /// The acts in order of the headline, none twice; those that only refer to nothing in particular are left out.
  let acts: [Act]
  /// Their groups.
  let groups: Set<ActGroup>
  /// The first attack, accident or disaster that the headline states as a fact.
  let told: Act?

  init(title: String?) {
    guard let title, !title.isEmpty else {
      acts = []
      groups = []
      told = nil
      return
    }
    let report = ReportText(Tokenizer().tokenize(title))
    let reader = AssertionReader(report: report)
    var found: [Act] = []
    var told: Act?
    for sentence in 0..<report.sentenceCount {
      let figures = TokenSet(FiguresOfSpeech.covered(in: report, sentence: sentence).keys)
      for trigger in TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: figures)
      where !trigger.isHarm && !trigger.isWeak && !found.contains(trigger.act) {
        found.append(trigger.act)
        if told == nil, Self.isHarmful(trigger.act) {
          let reading = reader.reading(of: trigger)
          if reading.assertion == .factual, !reading.isDropped { told = trigger.act }
        }
      }
    }
    acts = found
    groups = Set(found.map(\.group))
    self.told = told
  }

  /// Whether people come to harm by an act of the kind.
  static func isHarmful(_ act: Act) -> Bool {
    act.group == .attack || act.group == .accident || act.group == .disaster
  }

  /// The act that people in the text may have come to harm by: the first of attack, accident or disaster.
  var harmful: Act? { acts.first(where: Self.isHarmful) }

  /// The disaster that the report is about; nil where the headline also tells of an accident or an attack.
  var disaster: Act? {
    guard !groups.contains(.accident), !groups.contains(.attack) else { return nil }
    return acts.first { $0.group == .disaster }
  }
}
