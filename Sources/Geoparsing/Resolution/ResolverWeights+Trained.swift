extension ResolverWeights {
  /// The weights this library ships, learnt by `train-geoparser resolver`.
  ///
  /// Sources: the training parts of LGL, TR-News and GeoWebNews; numbers only, no text of theirs.
  public static let trained = ResolverWeights(table: trainedTable) ?? handMade

  package static let trainedTable = """
    temperature 1.0
    confidence.bias -1.0376
    confidence.logitOfShare 0.6252
    confidence.isNearlySure -0.2389
    confidence.partialName -2.7696
    confidence.alternateName -0.2896
    confidence.variantName -1.3411
    confidence.demonym 0.1305
    confidence.isCountry 1.1253
    confidence.isRegion 1.2999
    confidence.isSettlement 0.3728
    confidence.logPopulation 0.0053
    confidence.populationUnknown -1.5337
    confidence.loneCandidate -1.0473
    confidence.logCandidates 0.2716
    confidence.wordCount -0.2297
    confidence.isShort 0.3173
    confidence.startsInLowerCase 0.1124
    confidence.isRepeated 0.1807
    confidence.isNested 0.0
    confidence.isMetonym 0.0
    logPopulation 0.736 0.7631
    populationBelowBest 0.536 0.5631
    populationKnown -2.3906 -2.3636
    mostPopulous -0.4275 -0.5608
    country 2.694 2.3811
    territory 1.924 1.8563
    continent 2.8053 2.8098
    admin1 0.7184 0.6863
    admin2 -0.8062 -0.8765
    lowerAdmin -1.0 -1.0
    capital 0.8 0.8
    firstSeat 1.1338 1.1015
    lowerSeat 0.4856 0.449
    section -0.4999 -0.3427
    water 2.6082 3.0276
    area -1.3542 -3.0136
    spot 2.2277 2.1804
    relief 0.229 -0.7799
    alternateName -1.6548 -1.6594
    historicName -1.0129 -1.0306
    abbreviation 3.0003 3.0003
    demonym 3.0005 3.0012
    strippedName -1.5587 -2.0012
    variantName -1.2799 -1.1233
    partialName -3.0 -3.0
    heldByNext 3.6234 3.423
    couldBeHeldByNext 1.1549 1.1241
    heldByPrevious 2.0013 2.0243
    holdsPrevious 3.3408 2.6492
    holdsNext 1.032 1.0607
    regionWord 1.2811 0.8298
    strippedWithRegionWord 1.2439 0.886
    districtWord 3.1001 3.6282
    settlementWord 2.06 2.1379
    waterWord 2.0 2.0
    regionWordMissing -0.8025 -0.8872
    countryMass 1.1606 0.7795
    countryShare 1.2236 1.2838
    countryNamed -0.3623 -0.1234
    neighbourShare 1.1171 0.9745
    regionMass 1.3255 0.8515
    regionShare -1.2444 -0.8823
    regionNamed 0.7461 1.0996
    leadingRegion 1.1951 1.1185
    near50 1.2457 1.2308
    near161 1.0165 0.8262
    near500 0.3258 0.3092
    datelineCountry 0.5661 0.7621
    datelineRegion 0.5376 -0.2522
    datelineNear 0.5239 0.3425
    isDateline 1.0104 1.3739
    hintedCountry 2.0 2.0
    siblingCountry 1.0226 0.9745
    siblingRegion 0.6854 0.8781
    siblingLevel -0.1301 0.8675
    capitalOfNamedCountry 2.3579 2.3358
    metonymOfSeat 2.5 2.5
    heldElsewhere 1.9061 1.9836
    firstMentionOfSettlement -0.1847 -0.1784
    outletCountry 2.9523 3.1358
    outletRegion 5.9018 5.5363
    outletNear 5.3755 6.4922
    """
}
