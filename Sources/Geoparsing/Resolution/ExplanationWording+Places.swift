import Gazetteers

extension ExplanationWording {
  /// A place with what it is and where: `Derbent, a town (district seat) in Dagestan, Russia`.
  func describe(_ place: Place) -> String {
    var parts: [String] = []
    if !place.isAdmin1, !place.isCountry,
      let region = gazetteer.admin1(countryCode: place.countryCode, admin1Code: place.admin1Code), region.id != place.id
    {
      parts.append(region.name)
    }
    if !place.isCountry, let country = countryName(place) {
      // The article goes with "in", not behind a comma.
      parts.append(parts.isEmpty ? country : gazetteer.country(place.countryCode)?.name ?? country)
    }
    let sort = "\(place.name), \(article(levelWord(place)))"
    return parts.isEmpty ? sort : "\(sort) in \(parts.joined(separator: ", "))"
  }

  /// The name of the country a place lies in, as it follows "in": `Russia`, `the United States`.
  func countryName(_ place: Place) -> String? {
    guard let name = gazetteer.country(place.countryCode)?.name else { return nil }
    let takesArticle =
      name.hasPrefix("United ") || name.hasSuffix("Islands") || name.contains("Republic")
      || ["Bahamas", "Gambia", "Maldives", "Netherlands", "Philippines", "Vatican City"].contains(name)
    return takesArticle ? "the \(name)" : name
  }

  func article(_ word: String) -> String {
    if word.hasPrefix("the ") { return word }
    return (word.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + word
  }

  func levelWord(_ place: Place) -> String {
    switch PlaceLevel(place) {
    case .country: "country"
    case .territory: "dependent territory"
    case .continent: "continent"
    case .admin1: "state or province"
    case .admin2: "county or district"
    case .lowerAdmin: "municipality or district"
    case .capital: "national capital"
    case .firstSeat: "regional capital"
    case .lowerSeat: "district seat"
    case .settlement: "town or village"
    case .section: "part of a town"
    case .area: "area"
    case .spot: "site or building"
    case .relief: "mountain, island or other landform"
    default: "body of water"
    }
  }

  func kindWord(_ kind: NameKind, of name: String) -> String {
    switch kind {
    case .main: "that is exactly its name"
    case .historic: "the name is an old one of \(name)"
    case .abbreviation, .code: "the name is short for \(name)"
    case .demonym: "the word is for its people"
    case .stripped: "that is its name without the word for what it is"
    case .variant: "the name is \(name) in another spelling"
    case .part: "the name holds that of \(name)"
    case .surroundings: "the gazetteer does not know the name, and the text puts it there"
    default: "the name is another one of \(name)"
    }
  }

  func kindWord(_ kind: Toponym.Kind) -> String {
    switch kind {
    case .person: "a person"
    case .organisation: "an organisation"
    default: "not a place name"
    }
  }
}
