/// A place with all its names, as a source table gives it.
public struct PlaceRow: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// The main name in plain Latin letters, or empty.
  public var asciiName: String
  /// Other names in use, in any script and order.
  public var alternateNames: [String]
  /// Names no longer in use.
  public var historicNames: [String]
  /// Short forms that count only in capitals or with dots.
  public var abbreviations: [String]
  /// Airport, ISO or postal codes.
  public var codes: [String]

  /// Makes a row.
  public init(
    place: Place, asciiName: String = "", alternateNames: [String] = [], historicNames: [String] = [],
    abbreviations: [String] = [], codes: [String] = []
  ) {
    self.place = place
    self.asciiName = asciiName
    self.alternateNames = alternateNames
    self.historicNames = historicNames
    self.abbreviations = abbreviations
    self.codes = codes
  }
}

/// A first-level division of a country, as the division table gives it.
public struct Admin1Row: Hashable, Sendable {
  /// ISO 3166-1 alpha-2.
  public var countryCode: String
  /// The GeoNames code within the country.
  public var admin1Code: String
  /// The English name.
  public var name: String
  /// The gazetteer row of the division, or nil where no source locates it.
  public var place: PlaceID?
  /// ISO 3166-2 with hyphen, or empty.
  public var iso31662: String

  /// Makes a row.
  public init(countryCode: String, admin1Code: String, name: String, place: PlaceID?, iso31662: String = "") {
    self.countryCode = countryCode
    self.admin1Code = admin1Code
    self.name = name
    self.place = place
    self.iso31662 = iso31662
  }
}

/// A form that stands for a place beside its names: a demonym or an abbreviation.
public struct FormRow: Hashable, Sendable {
  /// The form as written.
  public var form: String
  /// The place.
  public var place: PlaceID
  /// How the form belongs to the place.
  public var kind: NameKind

  /// Makes a row.
  public init(form: String, place: PlaceID, kind: NameKind) {
    self.form = form
    self.place = place
    self.kind = kind
  }
}

/// A country as the country table gives it.
public struct CountryRow: Hashable, Sendable {
  /// The country.
  public var country: Country
  /// The long official name, or empty.
  public var officialName: String

  /// Makes a row.
  public init(country: Country, officialName: String = "") {
    self.country = country
    self.officialName = officialName
  }
}
