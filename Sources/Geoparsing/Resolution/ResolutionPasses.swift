package import Gazetteers

/// One document on its way through the passes: prior, context, first weights, context, second weights.
///
/// Training reads the matrices that the resolver itself scores, so that what is learnt is what is used.
package struct ResolutionPasses {
  let table: CandidateTable
  private var fixed: [Float]
  private var evidence: DocumentEvidence
  private let hints: [Double]

  /// Looks the names up and computes what does not depend on beliefs.
  package init(
    _ toponyms: [Toponym], in text: TokenizedText, gazetteer: some PlaceLookup, options: ResolverOptions,
    context: GeoparsingContext
  ) {
    let finder = CandidateFinder(gazetteer: gazetteer, limit: options.maximumCandidates)
    self.init(
      CandidateTable(toponyms, in: text, finder: finder, settled: context.settledPlaces),
      headline: HeadlineCountries(context.title, gazetteer: gazetteer).codes, gazetteer: gazetteer, options: options,
      context: context)
  }

  /// Takes names and the countries of the headline, looked up, and computes what does not depend on beliefs.
  init(
    _ names: CandidateTable, headline: [String], gazetteer: some PlaceLookup, options: ResolverOptions,
    context: GeoparsingContext
  ) {
    var table = names
    table.complete(placesUnknownNames: options.placesUnknownNames)
    self.table = table
    var fixed = FixedFeatures.values(table)
    if let outlet = context.outlet { OutletFeatures.add(outlet, to: &fixed, table) }
    self.fixed = fixed
    evidence = DocumentEvidence(table, gazetteer: gazetteer, evidenceLimit: options.maximumEvidenceNames)
    let isHinted = !context.countryHints.isEmpty || !headline.isEmpty
    var hints = [Double](repeating: 0, count: isHinted ? table.countries.count : 0)
    for (rank, code) in context.countryHints.enumerated() {
      guard let number = table.number(ofCountry: code) else { continue }
      hints[Int(number)] = max(hints[Int(number)], 1 / (1 + 0.5 * Double(rank)))
    }
    for code in headline {
      guard let number = table.number(ofCountry: code) else { continue }
      hints[Int(number)] = max(hints[Int(number)], HeadlineCountries.strength)
    }
    self.hints = hints
    if let outlet = context.outlet { evidence.outlet = OutletEvidence(outlet, table) }
  }

  /// The same document read with an outlet's profile.
  package func with(_ outlet: OutletProfile) -> ResolutionPasses {
    var copy = self
    copy.fixed = FixedFeatures.values(table)
    OutletFeatures.add(outlet, to: &copy.fixed, table)
    copy.evidence.outlet = OutletEvidence(outlet, table)
    return copy
  }

  /// The shares of belief before anything of the text is known, by row of the table.
  package func priorBeliefs() -> [Double] {
    var beliefs = table.matches.map(ResolverPrior.score)
    for name in table.names { Self.normalise(&beliefs, name.rows, temperature: 1) }
    return beliefs
  }

  /// The features of all mentions under the beliefs.
  package func features(_ beliefs: [Double]) -> FeatureMatrix {
    FeatureMatrix(table, fixed: fixed, beliefs: beliefs, evidence: evidence, hints: hints)
  }

  /// The scores of all rows of the matrix.
  package func scores(_ features: FeatureMatrix, weights: [Double]) -> [Double] {
    features.scores(weights)
  }

  /// The shares of belief of each mention's candidates, by row of the matrix.
  package func mentionBeliefs(_ scores: [Double], temperature: Double) -> [Double] {
    var beliefs = scores
    for mention in table.mentions {
      let count = table.names[mention.name].rows.count
      Self.normalise(&beliefs, mention.offset..<(mention.offset + count), temperature: temperature)
    }
    return beliefs
  }

  /// The mean over the mentions of each name, by row of the table; names without mentions keep what they had.
  package func nameBeliefs(_ mentionBeliefs: [Double], otherwise previous: [Double]) -> [Double] {
    var beliefs = previous
    for mention in table.mentions {
      let name = table.names[mention.name]
      if mention.isFirst { for row in name.rows { beliefs[row] = 0 } }
      let share = 1 / Double(max(name.count, 1))
      for (offset, row) in name.rows.enumerated() { beliefs[row] += share * mentionBeliefs[mention.offset + offset] }
    }
    return beliefs
  }

  /// What two passes make of the document: the last features, their scores, and the shares of belief.
  package func run(_ weights: ResolverWeights) -> (features: FeatureMatrix, scores: [Double], shares: [Double]) {
    let prior = priorBeliefs()
    let first = mentionBeliefs(scores(features(prior), weights: weights.first), temperature: 1)
    let features = features(nameBeliefs(first, otherwise: prior))
    var scores = scores(features, weights: weights.second)
    if !weights.trees.isEmpty {
      for row in scores.indices { scores[row] += features.treeScore(row: row, trees: weights.trees) }
    }
    preferCities(&scores)
    preferCapitals(&scores, features)
    placeWays(&scores)
    return (features, scores, mentionBeliefs(scores, temperature: weights.temperature))
  }

  /// Ranks a region below the city it is named after, and above it where a word beside the name asks for the region.
  ///
  /// "Moscow" is the city, not the federal city's division. News corpora label either, so this is settled here and not
  /// learnt.
  private func preferCities(_ scores: inout [Double]) {
    for (index, mention) in table.mentions.enumerated() {
      let name = table.names[mention.name]
      let cue = mention.cue(of: name)
      for (offset, row) in name.rows.enumerated() {
        guard let cityRow = table.city(ofRegion: row) else { continue }
        let region = mention.offset + offset
        let city = mention.offset + cityRow - name.rows.lowerBound
        if cue?.fits(table.rows[row].level) == true || isQualifier(index, region: row, scores) {
          scores[city] = min(scores[city], scores[region] - Self.cityMargin)
        } else {
          scores[region] = min(scores[region], scores[city] - Self.cityMargin)
        }
      }
    }
  }

  /// Gives a national capital the rank of the division of its name elsewhere in the country, where the text says nothing
  /// else of that division: "Washington" in a report that names no other place of the state.
  private func preferCapitals(_ scores: inout [Double], _ features: FeatureMatrix) {
    for mention in table.mentions {
      let name = table.names[mention.name]
      guard
        let capitalRow = name.rows.first(where: { table.rows[$0].level == .capital && table.rows[$0].kind == .main }),
        mention.cue(of: name)?.fits(.admin1) != true
      else { continue }
      let first = mention.offset - name.rows.lowerBound
      let capital = table.rows[capitalRow]
      for row in name.rows
      where table.rows[row].level == .admin1 && table.rows[row].country == capital.country
        && table.rows[row].region != capital.region && scores[first + row] > scores[first + capitalRow]
        && features.value(.regionMass, row: first + row) < Self.unnamedRegionMass
      {
        scores.swapAt(first + row, first + capitalRow)
      }
    }
  }

  /// What a region has of the other names' beliefs, as ln(1 + mass), when none of them is likely in it.
  private static let unnamedRegionMass: Float = 0.2

  /// "Salina Cruz, Oaxaca": whether the name before is that of a settlement in the region.
  private func isQualifier(_ index: Int, region row: Int, _ scores: [Double]) -> Bool {
    let region = table.rows[row]
    guard index > 0, region.level == .admin1, region.region >= 0 else { return false }
    let previous = table.mentions[index - 1]
    guard previous.surroundings.jointToNext == .comma, previous.name != table.mentions[index].name else { return false }
    let name = table.names[previous.name]
    let first = previous.offset - name.rows.lowerBound
    guard let best = name.rows.max(by: { scores[first + $0] < scores[first + $1] }) else { return false }
    return table.rows[best].level.isSettlement && table.rows[best].region == region.region
  }

  private static let cityMargin = 1.0

  /// Puts a street that the gazetteer does not know into the town that the text names with it, else before it.
  private func placeWays(_ scores: inout [Double]) {
    for (index, mention) in table.mentions.enumerated() {
      let name = table.names[mention.name]
      guard name.isPlacedByOthers, AnswerAssurance.isWay(name.words) else { continue }
      var order = Array(stride(from: index - 1, through: max(0, index - Self.wayReach), by: -1))
      if index + 1 < table.mentions.count {
        let joint = mention.surroundings.jointToNext
        if joint == .within || joint == .comma { order.insert(index + 1, at: 0) } else { order.append(index + 1) }
      }
      var town: PlaceID?
      for other in order where town == nil { town = settlement(of: other, scores) }
      guard let town,
        let row = name.rows.first(where: { table.matches[$0].place.id == town })
      else { continue }
      let first = mention.offset - name.rows.lowerBound
      let highest = name.rows.map { scores[first + $0] }.max() ?? 0
      scores[first + row] = highest + Self.wayMargin
    }
  }

  /// The settlement that a mention means, or nil where it is something else or stands for a government.
  private func settlement(of index: Int, _ scores: [Double]) -> PlaceID? {
    let mention = table.mentions[index]
    let name = table.names[mention.name]
    guard !name.isPlacedByOthers, !mention.isMetonym, !mention.isDemonym else { return nil }
    let first = mention.offset - name.rows.lowerBound
    guard let best = name.rows.max(by: { scores[first + $0] < scores[first + $1] }), table.rows[best].level.isSettlement
    else { return nil }
    return table.matches[best].place.id
  }

  private static let wayReach = 6
  private static let wayMargin = 4.0

  /// The ranking of a mention's candidates, by the mention's index in ``mentions``.
  package func answer(mention index: Int, scores: [Double], shares: [Double]) -> MentionAnswer {
    MentionAnswer(table, mention: index, scores: scores, shares: shares)
  }

  /// The marks that the confidence of an answer depends on.
  package func marks(
    _ answer: MentionAnswer, _ features: FeatureMatrix, _ toponym: Toponym, others: NamesOfOthers
  ) -> [Float] {
    answer.marks(table, features, toponym, others: others)
  }

  /// The mentions with their toponym's index and the places of their rows.
  package var mentions: [(toponym: Int, offset: Int, matches: ArraySlice<NameMatch>)] {
    table.mentions.map { ($0.toponym, $0.offset, table.matches[table.names[$0.name].rows]) }
  }

  private static func normalise(_ values: inout [Double], _ range: Range<Int>, temperature: Double) {
    guard let highest = values[range].max() else { return }
    var sum = 0.0
    for index in range {
      values[index] = exponential((values[index] - highest) / temperature)
      sum += values[index]
    }
    for index in range { values[index] /= sum }
  }
}
