extension PlaceLookup {
  /// The name of the worldview that the country codes of the places follow; `geonames` unless a gazetteer says otherwise.
  public var worldviewName: String { Worldview.geonames.name }

  /// The division or territory that a code in the absolute form of ``DivisionCode`` names; nil for a plain code.
  func division(absolute admin1Code: String) -> Place? {
    guard let code = DivisionCode(absolute: admin1Code) else { return nil }
    if code.admin1Code == DivisionCode.wholeCountry { return country(code.countryCode)?.place.flatMap { place($0) } }
    return admin1(countryCode: code.countryCode, admin1Code: code.admin1Code)
  }
}
