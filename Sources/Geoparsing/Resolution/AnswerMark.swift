/// A mark of an answer that its confidence depends on.
package enum AnswerMark: Int, CaseIterable, Sendable {
  case bias
  // How the candidates stand to each other.
  case logitOfShare, isNearlySure, topShare, rivalShare, lead, loneCandidate, logCandidates
  // How the name belongs to the place, and what that is.
  case isPlacedByOthers, partialName, alternateName, variantName, abbreviation, demonymName
  case isCountry, isRegion, isSettlement, isSite, isArea, logPopulation, populationUnknown
  // The name as written.
  case wordCount, letterCount, isShort, startsInLowerCase, isInCapitals, hyphenBeside, isRepeated
  case isDemonym, isNested, isMetonym
  // What stands beside it.
  case isAfterPreposition, isAfterArticle, capitalBefore, capitalAfter, possessiveAfter, commaAfter, opensSentence
  case isInPersonName, isInOrganisationName, isFirstName
  // What else is in the document and its outlet.
  case countryShare, regionShare, near161, isHeld, holdsOther, siblingCountry, cueFits, isDateline, outletNear,
    outletCountry, nameCount
  // What the recogniser knows.
  case believedPlace, believedPerson, believedOrganisation, believedSpan
  case isFromTagger, isFromSecondReading, isFromNesting, isFromSweep, isFromConsistency, isFromContext,
    isFromKnownNames, isFromHashtag
  // Where the name is the only one, so that nothing beside it can speak for it.
  case isOnlyName, leadOfOnlyName, populationOfOnlyName

  /// How many there are.
  package static var count: Int { AnswerMark.populationOfOnlyName.rawValue + 1 }
}
