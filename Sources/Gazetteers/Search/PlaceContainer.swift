/// A country or division that a qualifier means, and what its codes say lies in it.
struct PlaceContainer: Hashable {
  private var countryCode: String
  private var admin1Code: String
  private var admin2Code: String

  /// The country or division of a place; nil for a place that is neither, or lacks the codes.
  init?(_ place: Place) {
    guard !place.countryCode.isEmpty else { return nil }
    countryCode = place.countryCode
    (admin1Code, admin2Code) = ("", "")
    if place.isCountry { return }
    guard place.featureClass == "A", !place.admin1Code.isEmpty else { return nil }
    admin1Code = place.admin1Code
    if place.isAdmin1 { return }
    guard place.featureCode == "ADM2", !place.admin2Code.isEmpty else { return nil }
    admin2Code = place.admin2Code
  }

  /// Whether the place lies in it by its codes; a place that another country claims too lies in both.
  func holds(_ place: Place) -> Bool {
    guard place.countryCode == countryCode else {
      return admin1Code.isEmpty && place.alternateCountryCodes.contains(countryCode)
    }
    if !admin1Code.isEmpty, place.admin1Code != admin1Code { return false }
    return admin2Code.isEmpty || place.admin2Code == admin2Code
  }
}

extension PlaceLookup {
  /// The countries and divisions that a name or abbreviation means: `Dagestan`, `TX`, `Ill.`, `USA`.
  func containers(named qualifier: String) -> Set<PlaceContainer> {
    var name = qualifier
    // Nobody doubts a short form behind a name, however it is written: Paris, tx.
    var matches = self.matches(forName: name)
    if matches.isEmpty, name.utf8.count <= 5 {
      name = name.uppercased()
      matches = self.matches(forName: name)
    }
    var containers = Set(matches.filter { $0.kind != .demonym }.compactMap { PlaceContainer($0.place) })
    if let country = country(qualifier.uppercased()), let id = country.place, let place = place(id),
      let container = PlaceContainer(place)
    {
      containers.insert(container)
    }
    return containers
  }
}
