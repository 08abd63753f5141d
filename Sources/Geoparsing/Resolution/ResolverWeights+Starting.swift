extension ResolverWeights {
  /// Weights set by hand, without any training text: what a resolver starts from, and what tests of the mechanism use.
  public static let handMade: ResolverWeights = {
    var weights = [Double](repeating: 0, count: ResolverFeature.count)
    let values: [(ResolverFeature, Double)] = [
      (.logPopulation, 0.9), (.populationBelowBest, 0.7), (.populationKnown, -2),
      (.country, 3.2), (.territory, 2), (.continent, 2.8), (.admin1, 1), (.admin2, -0.5), (.lowerAdmin, -1),
      (.capital, 0.8), (.firstSeat, 0.4), (.lowerSeat, 0.1), (.section, -0.5), (.water, 2), (.sea, 4), (.area, 2.4), (.spot, 2),
      (.relief, 2),
      (.alternateName, -0.7), (.historicName, -1), (.abbreviation, 3), (.demonym, 3), (.strippedName, -1),
      (.variantName, -1.5), (.partialName, -3), (.surroundings, -3), (.isNamedBeside, 1),
      (.heldByNext, 4), (.couldBeHeldByNext, 1.5), (.heldByPrevious, 2), (.holdsPrevious, 3), (.holdsNext, 1),
      (.regionWord, 2.5), (.strippedWithRegionWord, 2), (.districtWord, 2), (.settlementWord, 1.7), (.waterWord, 2),
      (.regionWordMissing, -1),
      (.countryMass, 1), (.countryShare, 1), (.countryNamed, 1), (.neighbourShare, 0.8),
      (.regionMass, 0.6), (.regionShare, 0.5), (.regionNamed, 1.1), (.leadingRegion, 1),
      (.near50, 0.6), (.near161, 0.6), (.near500, 0.6),
      (.datelineCountry, 0.5), (.datelineRegion, 0.5), (.datelineNear, 0.5), (.isDateline, 0.5), (.hintedCountry, 2),
      (.siblingCountry, 0.8), (.siblingRegion, 0.8), (.siblingLevel, 0.8),
      (.capitalOfNamedCountry, 1), (.metonymOfSeat, 2.5),
      (.heldElsewhere, 3), (.firstMentionOfSettlement, 0.5),
      (.outletCountry, 1.5), (.outletRegion, 1.5), (.outletNear, 2),
    ]
    for (feature, value) in values { weights[feature.rawValue] = value }
    return ResolverWeights(first: weights, second: weights)
  }()
}
