/// A place found under a name.
public struct NameMatch: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// How the name belongs to it.
  public var kind: NameKind

  /// Makes a match.
  public init(place: Place, kind: NameKind) {
    self.place = place
    self.kind = kind
  }
}

/// What a country is called and where it lies.
public struct Country: Hashable, Sendable {
  /// ISO 3166-1 alpha-2.
  public var code: String
  /// ISO 3166-1 alpha-3.
  public var alpha3: String
  /// ISO 3166-1 numeric, 1…999, or nil where there is none.
  public var numeric: Int?
  /// The short English name.
  public var name: String
  /// The gazetteer row of the country.
  public var place: PlaceID?
  /// Two-letter continent code of GeoNames.
  public var continent: String
  /// Codes of the countries it borders on, sorted.
  public var neighbours: [String]
  /// The capital's name, or empty.
  public var capital: String
  /// Land and water, square kilometres, or nil.
  public var areaSquareKilometers: Double?
  /// Inhabitants, or nil.
  public var population: Int?

  /// Makes a country.
  public init(
    code: String, alpha3: String, numeric: Int?, name: String, place: PlaceID?, continent: String = "",
    neighbours: [String] = [], capital: String = "", areaSquareKilometers: Double? = nil, population: Int? = nil
  ) {
    self.code = code
    self.alpha3 = alpha3
    self.numeric = numeric
    self.name = name
    self.place = place
    self.continent = continent
    self.neighbours = neighbours
    self.capital = capital
    self.areaSquareKilometers = areaSquareKilometers
    self.population = population
  }
}

/// Names to places: what a geoparser needs of a gazetteer.
///
/// Names are compared after ``NameFolding``: case, accents, punctuation and spacing do not count.
public protocol PlaceLookup: Sendable {
  /// The places a name stands for, codes left out, in a stable order: by kind, then by descending population, then by
  /// identifier; empty where the name is unknown.
  func matches(forName name: String) -> [NameMatch]

  /// Whether any place has the folded name; the cheap test for a scan over text.
  func contains(foldedName: String) -> Bool

  /// The place with the identifier, or nil.
  func place(_ id: PlaceID) -> Place?

  /// The country with the ISO 3166-1 alpha-2 code, or nil.
  func country(_ code: String) -> Country?

  /// The first-level division with the GeoNames codes, or nil; the absolute form of ``DivisionCode`` names one of any
  /// country.
  func admin1(countryCode: String, admin1Code: String) -> Place?

  /// The name of the ``Worldview`` that the country codes of the places follow.
  var worldviewName: String { get }
}
