/// One number the resolver looks at for a candidate.
///
/// Each belongs to a ``part`` of the score that has a name a reader understands; the parts are what a
/// ``Candidate`` shows. The raw value is the column in a feature row.
package enum ResolverFeature: Int, CaseIterable, Sendable {
  // How many people live there.
  case logPopulation, populationBelowBest, populationKnown, mostPopulous
  // What it is. A settlement that is no seat is the base line.
  case country, territory, continent, admin1, admin2, lowerAdmin, capital, firstSeat, lowerSeat, section, water, area,
    spot, relief
  // How the name belongs to it. The place's own name is the base line.
  case alternateName, historicName, abbreviation, demonym, strippedName, variantName, partialName
  // What stands next to the mention.
  case heldByNext, couldBeHeldByNext, heldByPrevious, holdsPrevious, holdsNext
  case regionWord, strippedWithRegionWord, districtWord, settlementWord, waterWord, regionWordMissing
  // What the rest of the document names.
  case countryMass, countryShare, countryNamed, neighbourShare
  case regionMass, regionShare, regionNamed, leadingRegion
  case near50, near161, near500
  case datelineCountry, datelineRegion, datelineNear, isDateline
  case hintedCountry
  case siblingCountry, siblingRegion, siblingLevel
  case capitalOfNamedCountry, metonymOfSeat
  case heldElsewhere, firstMentionOfSettlement
  case outletCountry, outletRegion, outletNear

  /// How many there are: the width of a feature row.
  package static let count = ResolverFeature.allCases.count

  /// The name in a table of weights.
  package var name: String { String(describing: self) }

  /// The part of the score that this feature counts towards.
  package var part: ResolverScorePart {
    switch self {
    case .logPopulation, .populationBelowBest, .populationKnown, .mostPopulous: .population
    case .country, .territory, .continent, .admin1, .admin2, .lowerAdmin, .capital, .firstSeat, .lowerSeat, .section,
      .water, .area, .spot, .relief:
      .featureClass
    case .alternateName, .historicName, .abbreviation, .demonym, .strippedName, .variantName, .partialName:
      .nameKind
    case .heldByNext, .couldBeHeldByNext, .heldByPrevious, .holdsPrevious, .holdsNext: .containment
    case .regionWord, .strippedWithRegionWord, .districtWord, .settlementWord, .waterWord, .regionWordMissing: .cueWords
    case .countryMass, .countryShare, .countryNamed, .neighbourShare: .countryEvidence
    case .regionMass, .regionShare, .regionNamed, .leadingRegion: .regionEvidence
    case .near50, .near161, .near500: .nearness
    case .datelineCountry, .datelineRegion, .datelineNear, .isDateline: .dateline
    case .hintedCountry: .countryHint
    case .siblingCountry, .siblingRegion, .siblingLevel: .sibling
    case .capitalOfNamedCountry, .metonymOfSeat: .capital
    case .heldElsewhere, .firstMentionOfSettlement: .sameNameInDocument
    case .outletCountry, .outletRegion, .outletNear: .outletHome
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
