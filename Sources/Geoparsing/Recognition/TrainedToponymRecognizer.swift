import Gazetteers

/// Finds names with a learnt tagger and a gazetteer, then corrects them by rules.
///
/// 1. A sequence model tags places, demonyms, persons and organisations.
/// 2. Rules repair what it cannot see: parts of personal names, places inside organisations, names it found only once,
///    countries and nationalities in odd contexts, hashtags, scripts it has not learnt.
/// 3. Each name gets a kind; a place that governs (`Moscow said`, `the Kremlin`) is a metonym.
///
/// Names come without a leading article and a final `'s`. Persons and organisations are reported too. It is made for
/// English; in Russian text it finds places in any case by rules and the gazetteer; of other languages only names that
/// stand in the gazetteer as they are written.
public struct TrainedToponymRecognizer<Classifier: PlaceClassifier>: ToponymRecognizer {
  private let tagger: SequenceTagger
  private let classifier: Classifier
  private let rules: RecognitionRules

  /// Makes a recogniser with the weights compiled into the program.
  ///
  /// - Throws: ``GeoparsingError`` with a code `weights_…` when the weights do not fit this code.
  public init(classifier: Classifier) throws {
    self.init(tagger: try .builtIn(), classifier: classifier)
  }

  /// Makes a recogniser over a gazetteer, with the weights compiled into the program.
  ///
  /// - Throws: ``GeoparsingError`` with a code `weights_…` when the weights do not fit this code.
  public init<Lookup>(gazetteer: Lookup) throws where Classifier == GazetteerClassifier<Lookup> {
    try self.init(classifier: GazetteerClassifier(gazetteer))
  }

  package init(tagger: SequenceTagger, classifier: Classifier, rules: RecognitionRules = .all) {
    self.tagger = tagger
    self.classifier = classifier
    self.rules = rules
  }

  /// The names in order of their start; of two that start together the longer first. They do not overlap, except a
  /// nested one inside an organisation.
  ///
  /// - Complexity: O(*n*) for *n* tokens, with O(*n*) look-ups in the gazetteer.
  public func toponyms(in text: TokenizedText) -> [Toponym] {
    let places = TokenPlaces(text, classifier: classifier)
    var draft = RecognitionDraft(text: text, places: places, tagged: tagger.tag(text, places: places))
    draft.replace(draft.names.compactMap { trimmed($0, draft) })
    if rules.contains(.knownNames) { KnownNameRule().apply(to: &draft) }
    if rules.contains(.persons) { PersonRule().apply(to: &draft) }
    if rules.contains(.context) {
      ContextRule().apply(to: &draft)
      LabelRule().apply(to: &draft)
    }
    if rules.contains(.boundaries) { BoundaryRule().apply(to: &draft) }
    if rules.contains(.organisations) { OrganisationRule().apply(to: &draft) }
    if rules.contains(.consistency) { ConsistencyRule().apply(to: &draft) }
    if rules.contains(.sweep) { SweepRule().apply(to: &draft) }
    if rules.contains(.hashtags) { HashtagRule().apply(to: &draft) }
    if rules.contains(.otherScripts) { OtherScriptRule().apply(to: &draft) }
    if rules.contains(.secondReadings) { SecondReadingRule().apply(to: &draft) }
    if rules.contains(.otherScripts) { CyrillicRule(classifier: classifier).apply(to: &draft) }
    return finish(draft)
  }

  /// The name without article and possessive; nil when nothing is left.
  private func trimmed(_ name: Entity, _ draft: RecognitionDraft) -> Entity? {
    var tokens = name.tokens
    while tokens.count > 1, ["the", "a", "an"].contains(draft.lower(tokens.lowerBound)),
      draft.word(tokens.lowerBound) != "A"
    {
      tokens = (tokens.lowerBound + 1)..<tokens.upperBound
    }
    while tokens.count > 1, ["•", "*", "#", "—", "–", "-", "·"].contains(draft.lower(tokens.lowerBound)) {
      tokens = (tokens.lowerBound + 1)..<tokens.upperBound
    }
    while !tokens.isEmpty, ["'s", "’s", "'", "’", ",", "-"].contains(draft.lower(tokens.upperBound - 1)) {
      tokens = tokens.lowerBound..<(tokens.upperBound - 1)
    }
    return tokens.isEmpty ? nil : Entity(tokens: tokens, type: name.type, source: name.source)
  }

  private func finish(_ draft: RecognitionDraft) -> [Toponym] {
    let metonyms = MetonymRule(draft: draft)
    var dateline = Set<Int>()
    for line in draft.text.datelines { for place in line.places { dateline.formUnion(place) } }
    var result: [Toponym] = []
    for name in draft.names {
      let kind: Toponym.Kind
      let words = draft.name(name.tokens).lowercased()
      switch name.type {
      case .person: kind = .person
      case .organisation: kind = .organisation
      case .place, .demonym:
        if KnownNames.others.contains(words) {
          kind = .other
        } else if KnownNames.organisations.contains(words) {
          kind = .organisation
        } else if name.type == .demonym {
          kind = isLanguage(name.tokens, draft) ? .other : .demonym
        } else {
          kind = !dateline.contains(name.tokens.lowerBound) && metonyms.isMetonym(name.tokens) ? .metonym : .place
        }
      }
      result.append(toponym(name.tokens, kind, name.source, draft))
    }
    result += draft.nested.map { toponym($0, .nested, .organisation, draft) }
    return result.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  /// `in Albanian)`, `in English and`: a language, not a people.
  private func isLanguage(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    guard ["in", "into"].contains(draft.lower(tokens.lowerBound - 1)) else { return false }
    guard let next = draft.word(tokens.upperBound) else { return true }
    return next == "and" || next == "or" || next.unicodeScalars.allSatisfy { ScalarClass($0.value) == .symbol }
  }

  private func toponym(
    _ tokens: Range<Int>, _ kind: Toponym.Kind, _ source: RecognitionEvidence.Source, _ draft: RecognitionDraft
  ) -> Toponym {
    let first = draft.text.tokens[tokens.lowerBound].range
    let last = draft.text.tokens[tokens.upperBound - 1].range
    let range = first.lowerBound..<last.upperBound
    // Of words in letters it has not learnt the tagger believes nothing.
    if source == .otherScript { return Toponym(range: range, text: draft.name(tokens), kind: kind) }
    let beliefs = draft.tagged.beliefs(tokens)
    return Toponym(
      range: range, text: draft.name(tokens), kind: kind,
      evidence: RecognitionEvidence(
        source: source, place: beliefs.place, person: beliefs.person, organisation: beliefs.organisation,
        span: draft.tagged.spanBelief(tokens)))
  }
}
