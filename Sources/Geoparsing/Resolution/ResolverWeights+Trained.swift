extension ResolverWeights {
  /// The weights this library ships, learnt by `train-resolver`.
  ///
  /// Sources: the training parts of LGL, TR-News and GeoWebNews; numbers only, no text of theirs.
  public static let trained = ResolverWeights(table: trainedTable) ?? handMade

  package static let trainedTable = """
    temperature 1.0
    confidence.bias -0.7301
    confidence.logitOfShare 0.6351
    confidence.isNearlySure -0.5042
    confidence.partialName -2.6877
    confidence.alternateName -0.5139
    confidence.variantName -1.5065
    confidence.demonym 0.64
    confidence.isCountry 1.0045
    confidence.isRegion 1.2006
    confidence.isSettlement 0.2559
    confidence.logPopulation -0.0132
    confidence.populationUnknown -1.7497
    confidence.loneCandidate -1.1773
    confidence.logCandidates 0.2119
    confidence.wordCount -0.2369
    confidence.isShort 0.4915
    confidence.startsInLowerCase 0.0
    confidence.isRepeated 0.2734
    confidence.isNested 0.0
    confidence.isMetonym 0.0
    logPopulation 0.8734 0.9377
    populationBelowBest 0.6734 0.7377
    populationKnown -3.5464 -3.9809
    mostPopulous -0.513 -0.6524
    country 1.8165 0.9703
    territory 1.891 1.7337
    continent 2.8011 2.8018
    admin1 0.0264 -0.3475
    admin2 -1.2282 -1.5383
    lowerAdmin -1.0 -1.0
    capital -0.2353 -0.3753
    firstSeat 0.7015 0.5774
    lowerSeat 0.4143 0.3574
    section -0.7204 -0.6001
    water 2.3827 2.4255
    area -1.9491 -4.0416
    spot 3.7037 4.6815
    relief 2.0 2.0
    alternateName -1.8474 -1.9056
    historicName -1.0 -1.0
    abbreviation 3.0 3.0
    demonym 3.0005 3.0012
    strippedName -1.4471 -1.8212
    variantName -1.2425 -1.092
    partialName -3.0 -3.0
    heldByNext 3.4617 3.2473
    couldBeHeldByNext 0.955 0.8245
    heldByPrevious 2.0007 2.004
    holdsPrevious 3.2162 2.527
    holdsNext 1.0475 1.0938
    regionWord 1.0094 0.6698
    strippedWithRegionWord 1.3476 1.0497
    districtWord 3.1043 3.5979
    settlementWord 1.941 1.9689
    waterWord 2.0 2.0
    regionWordMissing -0.7947 -0.8709
    countryMass 0.8616 0.4378
    countryShare 1.3282 1.4826
    countryNamed -0.0879 0.1699
    neighbourShare 0.5593 0.37
    regionMass 1.1361 0.6332
    regionShare -1.0811 -0.6509
    regionNamed 1.1372 1.3454
    leadingRegion 0.9717 0.8915
    near50 1.2541 1.1348
    near161 1.0929 0.9494
    near500 0.4658 0.4569
    datelineCountry 0.4104 0.554
    datelineRegion -0.0517 -0.5428
    datelineNear 0.6166 0.6101
    isDateline 1.6193 2.2192
    hintedCountry 2.0 2.0
    siblingCountry 0.9474 0.8975
    siblingRegion 1.0175 1.5062
    siblingLevel -0.033 1.1216
    capitalOfNamedCountry 2.8249 2.8963
    metonymOfSeat 1.0 1.0
    heldElsewhere 1.733 1.4142
    regionOfSameName -0.1731 -0.418
    firstMentionOfSettlement -0.0708 -0.1048
    outletCountry 3.0081 3.0667
    outletRegion 5.6245 4.916
    outletNear 5.6601 7.0159
    """
}
