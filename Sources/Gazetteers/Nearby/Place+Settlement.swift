extension Place {
  /// Whether people live there as in a settlement: a populated place, a section of a city included, that is neither
  /// abandoned (`PPLQ`), destroyed (`PPLW`) nor historical (`PPLH`, `PPLCH`).
  public var isSettlement: Bool { isPopulatedPlace && !Self.formerSettlementCodes.contains(featureCode) }

  static let formerSettlementCodes = ["PPLQ", "PPLW", "PPLH", "PPLCH"]
}
