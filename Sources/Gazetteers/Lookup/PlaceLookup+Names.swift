extension PlaceLookup {
  /// The name of the first-level division a place lies in; nil where it states none or the division is not known.
  public func admin1Name(of place: Place) -> String? {
    guard !place.countryCode.isEmpty, !place.admin1Code.isEmpty else { return nil }
    return admin1(countryCode: place.countryCode, admin1Code: place.admin1Code)?.name
  }
}
