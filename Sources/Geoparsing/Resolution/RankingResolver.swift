public import Gazetteers

/// Decides which place each name means by weighing named features of all candidates, twice.
///
/// The model is a conditional logit: a candidate's score is a weighted sum of features, and its probability the
/// candidate's share after exponentiation. The first pass reads the rest of the document under a plain prior, the
/// second under the first pass's beliefs. The sum is handed out in ``ScorePart``s: `population`, `feature_class`,
/// `name_kind`, `containment`, `cue_words`, `country_evidence`, `region_evidence`, `nearness`, `dateline`,
/// `country_hint`, `sibling`, `capital`, `same_name_in_document`, `outlet_home`.
///
/// The confidence of an answer is the calibrated share of belief in places within 161 km of it; below
/// ``ResolverOptions/minimumConfidence`` there is no answer. No place is ever made up: every answer is a row that the
/// gazetteer gave for the name. Equal inputs give equal answers.
///
/// - Complexity: for *n* mentions with *c* candidates each, O(n · c) plus distances, O(c · names · min(names, cap)); the
///   cap is ``ResolverOptions/maximumEvidenceNames``.
public struct RankingResolver<Gazetteer: PlaceLookup>: ToponymResolver {
  /// Where names are looked up.
  public let gazetteer: Gazetteer
  /// What each feature is worth.
  public let weights: ResolverWeights
  /// The knobs.
  public let options: ResolverOptions
  private let memory = CandidateMemory(room: 50_000)

  /// Makes a resolver over a gazetteer.
  public init(
    gazetteer: Gazetteer, weights: ResolverWeights = .trained, options: ResolverOptions = ResolverOptions()
  ) {
    self.gazetteer = gazetteer
    self.weights = weights
    self.options = options
  }

  /// One answer per toponym, in the order given.
  ///
  /// Persons, organisations and other names that are no places come back without candidates, as `not_a_place`; names
  /// unknown to the gazetteer as `no_candidate`; doubtful ones with all candidates, as `below_threshold`.
  public func resolve(
    _ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext
  ) -> [ResolvedToponym] {
    var kept: KeptLookups?
    return resolve(toponyms, in: text, context: context, keeping: &kept)
  }

  /// One answer per toponym, in the order given; what is kept of an earlier reading of the same names in the same text
  /// is not looked up again.
  public func resolve(
    _ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext, keeping kept: inout KeptLookups?
  ) -> [ResolvedToponym] {
    var result = toponyms.map { toponym in
      ResolvedToponym(
        toponym: toponym, candidates: [], chosen: nil, confidence: 0,
        abstention: toponym.namesAPlace ? "no_candidate" : "not_a_place")
    }
    let lookups = lookedUp(toponyms, in: text, context: context, keeping: &kept)
    let passes = ResolutionPasses(
      lookups.table, headline: lookups.headline.codes, gazetteer: gazetteer, options: options, context: context)
    guard !passes.table.mentions.isEmpty else { return result }
    let (features, scores, shares) = passes.run(weights)
    for index in passes.table.mentions.indices {
      let answer = MentionAnswer(passes.table, mention: index, scores: scores, shares: shares)
      guard answer.best != nil else { continue }
      let toponym = passes.table.mentions[index].toponym
      result[toponym] = resolved(
        toponyms[toponym], answer, passes.table, features, lookups.others, listsCandidates: context.listsCandidates)
    }
    return result
  }

  private func lookedUp(
    _ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext, keeping kept: inout KeptLookups?
  ) -> KeptLookups {
    let limit = options.maximumCandidates
    if let kept, kept.limit == limit, kept.headline.title == context.title, context.settledPlaces.isEmpty {
      return kept
    }
    var table = CandidateTable(
      toponyms, in: text, finder: CandidateFinder(gazetteer: gazetteer, limit: limit, memory: memory),
      settled: context.settledPlaces)
    table.forgetSpellings()
    let lookups = KeptLookups(
      table: table, others: NamesOfOthers(toponyms), headline: HeadlineCountries(context.title, gazetteer: gazetteer),
      limit: limit)
    if context.settledPlaces.isEmpty { kept = lookups }
    return lookups
  }

  private func resolved(
    _ toponym: Toponym, _ answer: MentionAnswer, _ table: CandidateTable, _ features: FeatureMatrix,
    _ others: NamesOfOthers, listsCandidates: Bool
  ) -> ResolvedToponym {
    func candidate(_ row: MentionAnswer.Row) -> Candidate {
      Candidate(
        place: table.matches[row.table].place, nameKind: table.matches[row.table].kind, score: row.score,
        probability: row.share, sums: listsCandidates ? ScoreSums(of: row, features, weights) : ScoreSums())
    }
    let candidates = listsCandidates ? answer.order(table).map(candidate) : []
    let marks = answer.marks(table, features, toponym, others: others)
    var confidence = weights.calibration(of: toponym).confidence(marks)
    let least = toponym.evidence == nil ? options.minimumGivenConfidence : options.minimumConfidence
    if confidence < least, confidence < AnswerAssurance.confidence, answer.isAssured(table, toponym) {
      confidence = AnswerAssurance.confidence
    }
    let isSure = confidence >= least
    return ResolvedToponym(
      toponym: toponym, candidates: candidates, chosen: isSure ? candidates.first ?? answer.best.map(candidate) : nil,
      confidence: isSure ? confidence : 0, abstention: isSure ? nil : "below_threshold")
  }
}
