/// One number the resolver looks at for a candidate.
///
/// Each belongs to a ``part`` of the score that has a name a reader understands; the parts are what a
/// ``Candidate`` shows. The raw value is the column in a feature row.
package enum ResolverFeature: Int, CaseIterable, Sendable {
  // How many people live there.
  case logPopulation, populationBelowBest, populationKnown, mostPopulous
  // What it is. A settlement that is no seat is the base line.
  case country, territory, continent, admin1, admin2, lowerAdmin, capital, firstSeat, lowerSeat, section, water, sea,
    area, spot, relief
  // How the name belongs to it. The place's own name is the base line.
  case alternateName, historicName, abbreviation, demonym, strippedName, variantName, partialName, surroundings
  // What stands next to the mention.
  case heldByNext, couldBeHeldByNext, heldByPrevious, holdsPrevious, holdsNext, isNamedBeside
  case regionWord, strippedWithRegionWord, districtWord, settlementWord, waterWord, regionWordMissing
  // What the rest of the document names.
  case countryMass, countryShare, countryNamed, neighbourShare
  case regionMass, regionShare, regionNamed, leadingRegion
  case districtMass, districtNamed
  case near50, near161, near500, nearestName
  case datelineCountry, datelineRegion, datelineNear, isDateline
  case hintedCountry
  case siblingCountry, siblingRegion, siblingLevel
  case capitalOfNamedCountry, metonymOfSeat
  case heldElsewhere, firstMentionOfSettlement, meantByLongerName
  // Regions and cities of one name.
  case hasRegionOfItsName, hasCityOfItsName
  case siteWord, landformWord
  case outletCountry, outletRegion, outletNear, outletPlace
  // The same for all candidates of a mention: only trees can use them.
  case candidateCount, mentionCount, isNestedMention, isMetonymMention, isDemonymMention, isInCapitals, wordCount,
    nameCount, outletDocuments

  /// How many there are: the width of a feature row.
  package static var count: Int { ResolverFeature.outletDocuments.rawValue + 1 }

  /// Whether all candidates of a mention share the value, so that no weight of it can tell them apart.
  package var isOfTheMention: Bool { rawValue >= ResolverFeature.candidateCount.rawValue }

  /// The name in a table of weights.
  package var name: String { String(describing: self) }

  /// The part of the score that this feature counts towards.
  package var part: ResolverScorePart {
    switch self {
    case .logPopulation, .populationBelowBest, .populationKnown, .mostPopulous: .population
    case .country, .territory, .continent, .admin1, .admin2, .lowerAdmin, .capital, .firstSeat, .lowerSeat, .section,
      .water, .sea, .area, .spot, .relief:
      .featureClass
    case .alternateName, .historicName, .abbreviation, .demonym, .strippedName, .variantName, .partialName,
      .surroundings:
      .nameKind
    case .heldByNext, .couldBeHeldByNext, .heldByPrevious, .holdsPrevious, .holdsNext, .isNamedBeside: .containment
    case .regionWord, .strippedWithRegionWord, .districtWord, .settlementWord, .waterWord, .regionWordMissing,
      .siteWord,
      .landformWord:
      .cueWords
    case .countryMass, .countryShare, .countryNamed, .neighbourShare: .countryEvidence
    case .regionMass, .regionShare, .regionNamed, .leadingRegion, .districtMass, .districtNamed: .regionEvidence
    case .near50, .near161, .near500, .nearestName: .nearness
    case .datelineCountry, .datelineRegion, .datelineNear, .isDateline: .dateline
    case .hintedCountry: .countryHint
    case .siblingCountry, .siblingRegion, .siblingLevel: .sibling
    case .capitalOfNamedCountry, .metonymOfSeat: .capital
    case .heldElsewhere, .firstMentionOfSettlement, .meantByLongerName, .mentionCount, .nameCount: .sameNameInDocument
    case .hasRegionOfItsName, .hasCityOfItsName: .featureClass
    case .outletCountry, .outletRegion, .outletNear, .outletPlace, .outletDocuments: .outletHome
    case .candidateCount: .population
    case .isNestedMention, .isMetonymMention, .isDemonymMention, .isInCapitals, .wordCount: .nameKind
    }
  }
}

/// The parts a candidate's score is shown in, in the order in which they are listed.
package enum ResolverScorePart: String, CaseIterable, Sendable {
  case population
  case featureClass = "feature_class"
  case nameKind = "name_kind"
  case containment
  case cueWords = "cue_words"
  case countryEvidence = "country_evidence"
  case regionEvidence = "region_evidence"
  case nearness
  case dateline
  case countryHint = "country_hint"
  case sibling
  case capital
  case sameNameInDocument = "same_name_in_document"
  case outletHome = "outlet_home"
}
