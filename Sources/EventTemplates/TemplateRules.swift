/// How sure the parts must be, chosen on held-out texts of the corpus the weights are learnt from.
package struct TemplateRules: Sendable {
  /// Less likely types are not looked at.
  package var leastDocument: Float = 0.05
  /// Less likely events are left out.
  package var accept: Float = 0.35
  /// A slot is filled where likelihood × √(likelihood of the event) exceeds this.
  package var fill: [Slot: Float] = [
    .perpetrator: 0.38, .target: 0.40, .instrument: 0.45, .place: 0.15, .country: 0, .date: 0.20, .killed: 0.35,
    .injured: 0.35,
  ]
  /// Further names of the place must be as likely as this.
  package var furtherPlace: Float = 0.25
  /// How many names of the place are given.
  package var placeNames = 3
  /// Whether an instrument that goes without saying is given where the text names none.
  package var namesUsualInstrument = true
  /// Sentences less likely to tell of the event do not anchor one of their own.
  package var anchor: Float = 0.3
  /// Sentences likelier than this to tell of the same event are joined.
  package var join: Float = 0.45

  package init() {}

  /// The templates of the drafts of one type.
  package func templates(_ drafts: [TemplateDraft], _ analysis: WireAnalysis) -> [EventTemplate] {
    drafts.filter { $0.likelihood >= accept }.map { template($0, analysis) }
  }

  private func template(_ draft: TemplateDraft, _ analysis: WireAnalysis) -> EventTemplate {
    let sureness = draft.likelihood.squareRoot()
    func chosen(_ slot: Slot) -> [SlotCandidate] {
      let bound = fill[slot] ?? 1
      return (draft.slots[slot] ?? []).filter { $0.likelihood * sureness > bound }.map(\.candidate)
    }
    var template = EventTemplate(type: draft.type, confidence: Double(draft.likelihood))
    template.date = chosen(.date).first?.value
    template.country = chosen(.country).first?.value
    template.killed = chosen(.killed).first.flatMap { Int($0.value) }
    template.injured = chosen(.injured).first.flatMap { Int($0.value) }
    template.perpetrator = chosen(.perpetrator).map(\.value)
    template.target = chosen(.target).map(\.value)
    template.instrument = chosen(.instrument).map(\.value)
    let places = draft.slots[.place] ?? []
    for (rank, place) in places.prefix(placeNames).enumerated()
    where place.likelihood * sureness > (fill[.place] ?? 1) && (rank == 0 || place.likelihood > furtherPlace) {
      template.location.append(place.candidate.value)
    }
    if template.instrument.isEmpty, namesUsualInstrument, let usual = usualInstrument(draft, analysis) {
      template.instrument = [usual]
    }
    return template
  }

  /// "bomb" for a bombing; "gun" for an attack where the text has a word of shooting.
  private func usualInstrument(_ draft: TemplateDraft, _ analysis: WireAnalysis) -> String? {
    switch draft.type {
    case .bombing: return "bomb"
    case .attack:
      let isShooting = draft.sentences.contains { number in
        analysis.text.sentences[number].contains { TemplateRules.shooting.contains(analysis.text.lower[$0]) }
      }
      return isShooting ? "gun" : nil
    default: return nil
    }
  }

  private static let shooting: Set<String> = ["shot", "shots", "gunned", "bullets", "bullet", "gunshot", "gunshots"]
}
